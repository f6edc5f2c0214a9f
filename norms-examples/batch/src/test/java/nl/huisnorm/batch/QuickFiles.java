package nl.huisnorm.batch;

import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** The files of this machine, without the program that Hadoop starts for the permissions of each file. */
public final class QuickFiles extends LocalFileSystem {

    /** Made by Hadoop. */
    public QuickFiles() {
        super(new Raw());
    }

    private static final class Raw extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) {
            // as the system gives them
        }
    }
}
