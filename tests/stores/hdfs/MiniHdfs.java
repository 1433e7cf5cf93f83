import java.io.File;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.hdfs.MiniDFSNNTopology;

/**
 * MiniHdfs DIRECTORY HOST ha|single [KEY=VALUE ...]: one or two NameNodes, one DataNode and WebHDFS on loopback.
 * The DataNode says that it is at HOST.
 * Prints "READY URL..." with the web addresses of the NameNodes; of two, the second is active.  Ends with its standard input.
 */
public class MiniHdfs {
  public static void main(String[] words) throws Exception {
    Configuration conf = new Configuration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, new File(words[0]).getAbsolutePath());
    conf.set("dfs.permissions.superusergroup", "root");
    conf.setInt("dfs.namenode.fs-limits.min-block-size", 1024);
    for (int i = 3; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      conf.set(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    boolean isPair = words[2].equals("ha");
    MiniDFSCluster.Builder builder = new MiniDFSCluster.Builder(conf).numDataNodes(1)
        .hosts(new String[] {words[1]}).format(true);
    if (isPair) {
      builder.nnTopology(MiniDFSNNTopology.simpleHATopology());
    }
    MiniDFSCluster cluster = builder.build();
    int active = isPair ? 1 : 0;
    if (isPair) {
      cluster.transitionToActive(1);
    }
    cluster.waitActive(active);
    FileSystem files = cluster.getFileSystem(active);
    files.mkdirs(new Path("/tmp"));
    files.setPermission(new Path("/tmp"), new FsPermission("1777"));
    files.mkdirs(new Path("/user/alice"));
    files.setOwner(new Path("/user/alice"), "alice", "alice");
    StringBuilder line = new StringBuilder("READY");
    for (int i = 0; i <= active; i++) {
      line.append(' ').append(cluster.getHttpUri(i));
    }
    System.out.println(line + " rpc=" + cluster.getNameNode(active).getNameNodeAddressHostPortString());
    System.out.flush();
    while (System.in.read() >= 0) {
    }
    System.exit(0);
  }
}
