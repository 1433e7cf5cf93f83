import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.security.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Runs spark-submit again and again in one JVM: the launcher's Main, then SparkSubmit.main, as bin/spark-class does.
 * Each connection sends an environment and arguments and gets the exit code and what went to stderr (spark_jvm.py).
 * Strings are their length in bytes and their UTF-8.
 */
public class SparkSubmitServer {
  private static final String SUBMIT = "org.apache.spark.deploy.SparkSubmit";

  private static class Exit extends SecurityException {
    final int code;

    Exit(int code) {
      super("exit " + code);
      this.code = code;
    }
  }

  /** Allows everything but the end of the JVM. */
  private static class NoExit extends SecurityManager {
    @Override
    public void checkPermission(Permission permission) {}

    @Override
    public void checkPermission(Permission permission, Object context) {}

    @Override
    public void checkExit(int code) {
      throw new Exit(code);
    }
  }

  public static void main(String[] arguments) throws Exception {
    System.setSecurityManager(new NoExit());
    Properties properties = (Properties) System.getProperties().clone();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      out.println(server.getLocalPort());
      out.flush();
      while (true) {
        try (Socket client = server.accept()) {
          System.setProperties((Properties) properties.clone());
          Thread.currentThread().setContextClassLoader(loader);
          serve(client);
        } finally {
          System.setOut(out);
          System.setErr(err);
        }
      }
    }
  }

  private static void serve(Socket client) throws Exception {
    DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
    Map<String, String> environment = new HashMap<>();
    for (int left = in.readInt(); left > 0; --left) {
      String name = read(in);
      environment.put(name, read(in));
    }
    List<String> words = new ArrayList<>(List.of(SUBMIT));
    for (int left = in.readInt(); left > 0; --left) {
      words.add(read(in));
    }
    setEnvironment(environment);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = submit(words, err);
    err.flush();
    DataOutputStream out = new DataOutputStream(client.getOutputStream());
    out.writeInt(code);
    out.writeInt(said.size());
    said.writeTo(out);
    out.flush();
  }

  private static int submit(List<String> words, PrintStream err) {
    try {
      System.setErr(err);
      List<String> command = launch(words);
      int main = command.indexOf(SUBMIT);
      for (String option : command.subList(0, main)) {
        if (option.startsWith("-D")) {
          String[] parts = option.substring(2).split("=", 2);
          System.setProperty(parts[0], parts.length > 1 ? parts[1] : "");
        }
      }
      System.setOut(err);
      Thread.currentThread().setContextClassLoader(withConfigurationFolders());
      forgetUser();
      Class<?> object = Class.forName(SUBMIT + "$");
      String[] rest = command.subList(main + 1, command.size()).toArray(new String[0]);
      object.getMethod("main", String[].class).invoke(object.getField("MODULE$").get(null), (Object) rest);
      return 0;
    } catch (Throwable thrown) {
      return codeOf(thrown, err);
    }
  }

  /** The folders that bin/spark-class puts on the class path, where Hadoop looks for core-site.xml. */
  private static ClassLoader withConfigurationFolders() throws Exception {
    List<URL> folders = new ArrayList<>();
    for (String name : List.of("SPARK_CONF_DIR", "HADOOP_CONF_DIR", "YARN_CONF_DIR")) {
      String folder = System.getenv(name);
      if (folder != null && !folder.isEmpty()) {
        folders.add(new File(folder, "").toURI().toURL());
      }
    }
    return new URLClassLoader(folders.toArray(new URL[0]), SparkSubmitServer.class.getClassLoader());
  }

  /** The command line that the launcher makes of the words. */
  private static List<String> launch(List<String> words) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Method main = Class.forName("org.apache.spark.launcher.Main").getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    main.invoke(null, (Object) words.toArray(new String[0]));
    String text = printed.toString(StandardCharsets.UTF_8);
    text = text.substring(text.indexOf("\0\n") + 2);
    List<String> command = new ArrayList<>(Arrays.asList(text.split("\0", -1)));
    command.remove(command.size() - 1);
    return command;
  }

  private static int codeOf(Throwable thrown, PrintStream err) {
    Throwable cause = thrown;
    while (cause instanceof InvocationTargetException || cause instanceof UndeclaredThrowableException) {
      cause = cause.getCause();
    }
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof Exit) {
        return ((Exit) each).code;
      }
    }
    err.print("Exception in thread \"main\" ");
    cause.printStackTrace(err);
    return 1;
  }

  /** UserGroupInformation keeps the user of the first submission. */
  private static void forgetUser() throws Exception {
    try {
      Method reset = Class.forName("org.apache.hadoop.security.UserGroupInformation").getDeclaredMethod("reset");
      reset.setAccessible(true);
      reset.invoke(null);
    } catch (NoSuchMethodException none) {
      // older Hadoop: nothing to reset
    }
  }

  private static void setEnvironment(Map<String, String> environment) throws Exception {
    Map<String, String> view = System.getenv();
    Field map = view.getClass().getDeclaredField("m");
    map.setAccessible(true);
    map.set(view, new HashMap<>(environment));
    for (String cached : new String[] {"keySet", "entrySet", "values"}) {
      Field field = view.getClass().getDeclaredField(cached);
      field.setAccessible(true);
      field.set(view, null);
    }
  }

  private static String read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
