import java.io.File;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Opens a file as Gephi does, without merging edges, and prints what it finds. The test runs it
 * with the Gephi toolkit as its class path; it is no part of the build.
 */
public class Gephi {
  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    Graph graph = model.getDirectedGraph();
    for (Node node : graph.getNodes()) {
      System.out.println(node.getId() + " " + value(node, model.getNodeTable(), "kind"));
    }
    for (Edge edge : graph.getEdges()) {
      Table table = model.getEdgeTable();
      System.out.println(
          edge.getSource().getId()
              + " "
              + edge.getTarget().getId()
              + " "
              + value(edge, table, "relation")
              + " "
              + value(edge, table, "amount")
              + " "
              + value(edge, table, "status"));
    }
    System.out.println(model.isDynamic() ? "with times" : "without times");
    System.exit(0);
  }

  private static Object value(Element element, Table table, String title) {
    for (Column column : table) {
      if (column.getTitle().equals(title)) {
        return element.getAttribute(column);
      }
    }
    return "no column " + title;
  }
}
