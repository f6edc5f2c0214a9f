package nl.huisnorm.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.Watchable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which events of folders are saves; the events are made up, but for one of a real disk. */
class FolderSavesTest {

    @TempDir
    private Path folder = Path.of("");

    /** An event that somebody made up. */
    private static <T> WatchEvent<T> made(WatchEvent.Kind<T> kind, @Nullable T context) {
        return new WatchEvent<>() {
            @Override
            public Kind<T> kind() {
                return kind;
            }

            @Override
            public int count() {
                return 1;
            }

            @Override
            public @Nullable T context() {
                return context;
            }
        };
    }

    private static final class Key implements WatchKey {
        private final Watchable watchable;
        private final List<WatchEvent<?>> events = new ArrayList<>();
        private boolean valid = true;
        private int resets;

        Key(Watchable watchable) {
            this.watchable = watchable;
        }

        @Override
        public boolean isValid() {
            return valid;
        }

        @Override
        public List<WatchEvent<?>> pollEvents() {
            List<WatchEvent<?>> all = List.copyOf(events);
            events.clear();
            return all;
        }

        @Override
        public boolean reset() {
            resets++;
            return valid;
        }

        @Override
        public void cancel() {
            valid = false;
        }

        @Override
        public Watchable watchable() {
            return watchable;
        }
    }

    /** Hands out what is in line; after the last it is closed. */
    private static final class Service implements WatchService {
        private final Deque<WatchKey> line = new ArrayDeque<>();
        private final Deque<WatchKey> soon = new ArrayDeque<>();

        @Override
        public void close() {
            line.clear();
        }

        @Override
        public @Nullable WatchKey poll() {
            return soon.poll();
        }

        @Override
        public @Nullable WatchKey poll(long timeout, TimeUnit unit) {
            return soon.poll();
        }

        @Override
        public WatchKey take() {
            if (line.isEmpty()) {
                throw new ClosedWatchServiceException();
            }
            return line.remove();
        }
    }

    private final Service service = new Service();
    private final List<Path> registered = new ArrayList<>();
    private @Nullable Key key;

    private FolderSaves saves() {
        return new FolderSaves(service, (place, to) -> {
            registered.add(place);
            Key made = new Key(place);
            key = made;
            return made;
        });
    }

    private Key event(WatchEvent.Kind<Path> kind, String name) {
        Key made = new Key(folder);
        made.events.add(made(kind, Path.of(name)));
        return made;
    }

    private boolean await(FolderSaves saves) throws InterruptedException {
        return saves.await(List.of(folder.resolve("huis.yaml"), folder.resolve("ander.yaml")));
    }

    @Test
    void a_file_that_is_written_or_put_in_place_of_another_is_a_save() throws InterruptedException {
        for (WatchEvent.Kind<Path> kind : List.of(
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE)) {
            service.line.add(event(kind, "huis.yaml"));
            assertThat(await(saves())).isTrue();
        }
    }

    @Test
    void what_happens_to_other_files_is_none() throws InterruptedException {
        service.line.add(event(StandardWatchEventKinds.ENTRY_CREATE, ".huis.yaml.swp"));
        service.line.add(event(StandardWatchEventKinds.ENTRY_MODIFY, "4913"));
        assertThat(await(saves())).isFalse();
    }

    @Test
    void where_too_much_happened_to_be_told_it_counts_as_a_save() throws InterruptedException {
        Key lost = new Key(folder);
        lost.events.add(made(StandardWatchEventKinds.OVERFLOW, null));
        service.line.add(lost);
        assertThat(await(saves())).isTrue();
    }

    @Test
    void what_follows_at_once_is_the_same_save() throws InterruptedException {
        Key first = event(StandardWatchEventKinds.ENTRY_DELETE, "huis.yaml");
        Key second = event(StandardWatchEventKinds.ENTRY_CREATE, "huis.yaml");
        service.line.add(first);
        service.soon.add(second);
        FolderSaves saves = saves();
        assertThat(await(saves)).isTrue();
        assertThat(second.events).isEmpty();
        assertThat(List.of(first.resets, second.resets)).containsOnly(1);
        assertThat(await(saves)).isFalse();
    }

    @Test
    void a_folder_is_watched_once_and_again_where_it_was_away() throws InterruptedException {
        FolderSaves saves = saves();
        await(saves);
        await(saves);
        assertThat(registered).containsExactly(folder.toAbsolutePath());
        Objects.requireNonNull(key).cancel();
        await(saves);
        assertThat(registered).hasSize(2);
    }

    @Test
    void a_folder_that_is_not_there_is_not_watched() throws InterruptedException {
        assertThat(saves().await(List.of(folder.resolve("weg/huis.yaml")))).isFalse();
        assertThat(registered).isEmpty();
    }

    /** Whoever ends the watch may be quicker than its beginning. */
    @Test
    void a_watch_that_was_ended_before_it_began_ends() throws InterruptedException {
        FolderSaves saves = new FolderSaves(service, (place, to) -> {
            throw new ClosedWatchServiceException();
        });
        assertThat(await(saves)).isFalse();
    }

    /** It is saved until it is seen, since nobody tells when the disk began to be looked at. */
    @Test
    @Timeout(60)
    void a_file_that_is_saved_on_the_disk_is_seen_however_it_is_saved() throws Exception {
        Path file = Files.writeString(folder.resolve("huis.yaml"), "id: a");
        for (boolean replaced : List.of(false, true)) {
            try (WatchService service = FileSystems.getDefault().newWatchService()) {
                CompletableFuture<Boolean> seen = new CompletableFuture<>();
                Thread watching = new Thread(() -> {
                    try {
                        seen.complete(new FolderSaves(service).await(List.of(file)));
                    } catch (InterruptedException | RuntimeException e) {
                        seen.completeExceptionally(e);
                    }
                });
                watching.start();
                for (int i = 0; !seen.isDone(); i++) {
                    Path target = replaced ? folder.resolve("huis.yaml.part") : file;
                    Files.writeString(target, "id: b" + i);
                    if (replaced) {
                        Files.move(target, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                    // longer than a save lasts, so that it comes to an end
                    Thread.sleep(500);
                }
                assertThat(seen.get()).isTrue();
                watching.join();
            }
        }
    }
}
