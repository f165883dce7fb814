import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/** The emulator with the wire version that today's driver asks for. Prints its address; ends with its standard input. */
public class Emulator {
  public static void main(String[] arguments) throws Exception {
    MemoryBackend backend = new MemoryBackend();
    backend.version(new MongoVersion() {
      public List<Integer> getVersionArray() {
        return ServerVersion.MONGO_5_0.getVersionArray();
      }

      public int getWireVersion() {
        return 13;
      }
    });
    MongoServer server = new MongoServer(backend);
    System.out.println("mongodb:/" + server.bind());
    while (System.in.read() >= 0) {}
    server.shutdownNow();
  }
}
