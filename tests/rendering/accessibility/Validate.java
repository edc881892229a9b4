import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files against standards: the only argument names these, parted by commas; the files are read from the
 * input, one a line, as they come.
 * Writes one line a file and standard, "checked TAB standard TAB file TAB number of assertions", and one line for
 * each assertion that failed, "failed TAB standard TAB file TAB clause TAB message".
 */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    BufferedReader files = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String file = files.readLine(); file != null; file = files.readLine()) {
      for (String standard : arguments[0].split(",")) {
        validate(PDFAFlavour.fromString(standard), file);
      }
    }
  }

  private static void validate(PDFAFlavour flavour, String file) throws Exception {
    try (InputStream stream = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      report("checked", flavour, file, String.valueOf(result.getTotalAssertions()));
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String clause = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          report("failed", flavour, file, clause, assertion.getMessage().replaceAll("\\s+", " "));
        }
      }
    }
  }

  private static void report(String kind, PDFAFlavour flavour, String... fields) {
    System.out.println(kind + "\t" + flavour.getId() + "\t" + String.join("\t", fields));
  }
}
