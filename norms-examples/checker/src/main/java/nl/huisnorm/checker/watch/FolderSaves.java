package nl.huisnorm.checker.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Sees saves by what happens in folders: programs that save put a new file in the place of the old one, so that the file itself tells
 * nothing. One save is often several events; it is over when there are none for a moment.
 */
final class FolderSaves implements Saves {

    private static final long MOMENT = 200;

    private final WatchService service;
    private final Watched watched;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    /** Has the events of a folder told. */
    @FunctionalInterface
    interface Watched {
        WatchKey register(Path folder, WatchService service) throws IOException;
    }

    FolderSaves(WatchService service) {
        this(
                service,
                (folder, to) -> folder.register(
                        to,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE));
    }

    FolderSaves(WatchService service, Watched watched) {
        this.service = service;
        this.watched = watched;
    }

    @Override
    public boolean await(Collection<Path> files) throws InterruptedException {
        Set<Path> names = new HashSet<>();
        files.forEach(file -> names.add(file.toAbsolutePath().normalize()));
        try {
            names.forEach(this::watch);
            boolean seen = false;
            while (!seen) {
                seen = isOneOf(names, service.take());
            }
            WatchKey more = service.poll(MOMENT, TimeUnit.MILLISECONDS);
            while (more != null) {
                isOneOf(names, more);
                more = service.poll(MOMENT, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /** A folder that is not there, or not any more, is looked for again at the next save elsewhere. */
    private void watch(Path file) {
        Path folder = file.getParent();
        WatchKey known = keys.get(folder);
        if (folder == null || (known != null && known.isValid()) || !Files.isDirectory(folder)) {
            return;
        }
        try {
            keys.put(folder, watched.register(folder, service));
        } catch (IOException e) {
            keys.remove(folder);
        }
    }

    /** Whether what happened can have been a save of one of the files; where too much happened to be told, it can. */
    private static boolean isOneOf(Set<Path> names, WatchKey key) {
        boolean isOne = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            boolean isLost = event.kind() == StandardWatchEventKinds.OVERFLOW;
            if (isLost
                    || (key.watchable() instanceof Path folder
                            && event.context() instanceof Path name
                            && names.contains(folder.resolve(name)))) {
                isOne = true;
            }
        }
        key.reset();
        return isOne;
    }
}
