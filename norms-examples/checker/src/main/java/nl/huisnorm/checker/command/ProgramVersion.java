package nl.huisnorm.checker.command;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
public final class ProgramVersion implements IVersionProvider {

    public static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"huisnorm " + number()};
    }
}
