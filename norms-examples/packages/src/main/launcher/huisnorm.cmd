@echo off
rem Starts huisnorm with the Java that comes with it, or else with the one that is found.
rem   HUISNORM_JAVA    the java to start with
rem   HUISNORM_START   quick or stock, instead of what follows from the command
rem   HUISNORM_MEMORY  the most memory for facilities, as Java writes it: 512m
setlocal
set "LIBRARY=%~dp0..\lib"
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%LIBRARY%\runtime\bin\java.exe" set "JAVA=%LIBRARY%\runtime\bin\java.exe"
if defined HUISNORM_JAVA set "JAVA=%HUISNORM_JAVA%"
if exist "%LIBRARY%\app\huisnorm.jar" set "LIBRARY=%LIBRARY%\app"
if exist "%JAVA%" goto found
where /q "%JAVA%" && goto found
echo huisnorm: geen Java gevonden; installeer Java 17 of nieuwer, of zeg met HUISNORM_JAVA waar het staat. 1>&2
echo huisnorm: no Java found; install Java 17 or later, or say with HUISNORM_JAVA where it is. 1>&2
exit /b 70
:found
set "START=%HUISNORM_START%"
if defined START goto chosen
set "START=quick"
if /i "%~1"=="impact" set "START=stock"
if /i "%~1"=="gevolgen" set "START=stock"
if /i "%~1"=="region" set "START=stock"
if /i "%~1"=="regio" set "START=stock"
:chosen
set "OPTIONS=-Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true"
if defined HUISNORM_MEMORY set "OPTIONS=%OPTIONS% -Xmx%HUISNORM_MEMORY%"
if /i not "%START%"=="quick" goto start
if not defined HUISNORM_MEMORY set "OPTIONS=%OPTIONS% -Xmx512m"
set "OPTIONS=%OPTIONS% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xms16m"
:start
set "KEPT=%LIBRARY%\classes\java.jsa"
set "CLASSES="
if exist "%KEPT%" set CLASSES="-XX:SharedArchiveFile=%KEPT%"
if not exist "%KEPT%" if /i "%START%"=="quick" for %%C in (check toets assess) do if /i "%~1"=="%%C" (
    mkdir "%LIBRARY%\classes" 2>nul
    set CLASSES="-XX:ArchiveClassesAtExit=%KEPT%"
)
"%JAVA%" %CLASSES% %OPTIONS% -cp "%LIBRARY%\huisnorm.jar" nl.huisnorm.checker.Main %*
exit /b %ERRORLEVEL%
