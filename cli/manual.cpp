#include "cli/manual.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "firesteel/spark_versions.h"

namespace firesteel::cli {

namespace {

/// Text as roff: backslashes and hyphens of options as typed, no line that looks like a request.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

/// Lines of a terminal.
std::string literal(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += roff(lines.substr(0, end)) + "\n";
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

/// Text lines of at most 80 bytes; requests and literal displays stay as they are.
std::string wrapped(std::string_view page) {
  constexpr std::size_t kWidest = 78;
  std::string out;
  bool literal = false;
  while (!page.empty()) {
    std::string_view line = page.substr(0, page.find('\n'));
    page.remove_prefix(std::min(line.size() + 1, page.size()));
    literal = (literal || line.starts_with(".Bd")) && !line.starts_with(".Ed");
    while (!literal && !line.starts_with('.') && line.size() > kWidest) {
      const std::size_t space = line.rfind(' ', kWidest);
      if (space == std::string_view::npos) {
        break;
      }
      out += line.substr(0, space);
      out += '\n';
      line.remove_prefix(space + 1);
    }
    out += line;
    out += '\n';
  }
  return out;
}

/// A sentence begins with a capital.
std::string capital(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

/// A sentence a line, as mdoc wants it.
std::string sentences(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find(". ");
    out += roff(text.substr(0, end == std::string_view::npos ? end : end + 1)) + "\n";
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
  }
  return out;
}

/// `name` is the page's: "firesteel-logs".
std::string header(std::string_view name, std::string_view description) {
  std::string title(name);
  for (char& c : title) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return fmt::format(
      ".\\\" Made of the options table by firesteel_docgen: not to be edited.\n.Dd $Mdocdate$\n"
      ".Dt {} 1\n.Os\n.Sh NAME\n.Nm {}\n.Nd {}\n",
      title, name, description);
}

/// ".It Fl c , Fl \-name Ar NAME": mdoc's Fl writes the first dash itself.
std::string item(const Option& option) {
  std::string text = ".It ";
  if (!option.alias.empty()) {
    text += fmt::format("Fl {} , ", option.alias.substr(1));
  }
  text += "Fl " + roff(option.name.substr(1));
  if (option.takes == Takes::kValue) {
    text += fmt::format(" Ar {}", option.argument);
  } else if (option.takes == Takes::kOptionalValue) {
    text += fmt::format(" Ns Op = Ns Ar {}", option.argument);
  }
  return text + "\n";
}

std::string option_text(const Option& option) {
  std::string text = item(option) + sentences(capital(option.help) + ".");
  text += sentences(option.details);
  if (!option.since_spark.empty()) {
    text += fmt::format("Spark has it since {}.\n", option.since_spark);
  }
  return text;
}

constexpr std::string_view kOptionsOfSubmit =
    "Options stand before the application's file.\n"
    "The first word that is none is that file, and everything behind it is handed to the\n"
    "application as it stands.\n"
    "A value follows as a word of its own, whatever it begins with, or after an equals sign.\n";

std::string options_section(std::string_view introduction, std::span<const Option> options) {
  std::string text = fmt::format(".Sh OPTIONS\n{}", introduction);
  const Option* last = nullptr;
  for (const Option& option : options) {
    if (option.hidden) {
      continue;
    }
    if (last == nullptr || last->group != option.group) {
      text += last == nullptr ? "" : ".El\n";
      text += fmt::format(".Ss {}\n.Bl -tag -width Ds\n", heading(option.group));
    }
    text += option_text(option);
    last = &option;
  }
  return text + ".El\n";
}

std::string exit_status_section() {
  std::string text =
      ".Sh EXIT STATUS\n"
      "A submission that is waited for ends with the exit code of the driver's container.\n"
      "The last line on standard error and the result file say whether the code is the driver's "
      "or\n"
      "Firesteel's.\n"
      "With\n.Fl \\-exit\\-code Ar spark\n"
      "it is 0 whatever became of the driver, 1 for every error and 255 without arguments.\n"
      ".Bl -tag -width Ds\n";
  for (const auto& [code, meaning] : exit_code_meanings()) {
    text += fmt::format(".It {}\n{}.\n", code == "129, 130, 143" ? "129 , 130 , 143" : code,
                        roff(capital(meaning)));
  }
  return text + ".El\n";
}

constexpr std::string_view kEnvironment = R"(.Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev FIRESTEEL_EXIT_CODE
.Dq driver
or
.Dq spark :
the default of
.Fl \-exit\-code .
.It Ev FIRESTEEL_LOG
.Dq debug
logs every request to the API server with its status and time,
.Dq trace
its headers and bodies too, without secrets.
.It Ev FIRESTEEL_SPARK_VERSION
The default of
.Fl \-spark\-version .
.It Ev KUBECONFIG
Kubeconfig files, separated by colons.
.It Ev SPARK_HOME , SPARK_CONF_DIR
Where
.Pa spark-defaults.conf
and the files for the driver's configuration folder are.
.It Ev HADOOP_CONF_DIR
Its files become the driver's Hadoop configuration.
.It Ev SPARK_USER , HADOOP_USER_NAME , SPARK_LOCAL_DIRS , PYSPARK_PYTHON , PYSPARK_DRIVER_PYTHON
As for spark\-submit: they reach the driver's container.
.El
)";

constexpr std::string_view kFiles = R"(.Sh FILES
.Bl -tag -width Ds
.It Pa $SPARK_CONF_DIR/spark\-defaults.conf
Properties, unless
.Fl \-properties\-file
is given.
.It Pa ~/.kube/config
The kubeconfig when
.Ev KUBECONFIG
is not set.
In a pod without either, the pod's service account is used.
.El
.Ss The result file
.Fl \-result\-file
writes one JSON object, in one step.
Members that are not known are left out; new ones may come without a new
.Va version .
.Bl -tag -width Ds
.It Va version
1.
.It Va result
.Dq deployed ,
.Dq skipped ,
.Dq succeeded ,
.Dq failed ,
.Dq lost ,
.Dq interrupted
or
.Dq error .
.It Va exitStatus , exitStatusOf
The exit code and whose it is,
.Dq driver
or
.Dq firesteel .
.It Va reason
Why, for a person.
.It Va application
.Va name , id , namespace , pod , submissionId ;
.Va attached
when an earlier submission had made the driver.
.It Va driver
.Va phase , podReason , podMessage , node , image , startedAt , finishedAt , exitCode , reason , message , signal , oomKilled
of the driver when it was last seen.
.It Va error
.Va kind , message , hint ,
and for a refusal of the API server its
.Va status
and
.Va reason .
.It Va sparkVersion , startedAt , finishedAt
Version of Spark whose behaviour was used; times of this program, in UTC.
.El
)";

constexpr std::string_view kDifferences = R"(.Sh DIFFERENCES
The objects are those of spark\-submit, but for labels and annotations under
.Dq firesteel/ .
.Bl -tag -width Ds
.It Exit code
spark\-submit ends with 0 when the driver failed.
.Nm
ends with the driver's code;
.Fl \-exit\-code Ar spark
brings 0 back.
.It Errors
spark\-submit prints a stack trace and ends with 1.
.Nm
prints what failed, why, and what to do, and ends with one of the codes above.
.It Order of creation
spark\-submit creates the driver pod first.
.Nm
creates it when everything that it mounts exists.
.It Container blocks
The driver's container is the last of them, so that the last
.Dq exit code:
on standard error is the driver's.
A
.Dq pending message ,
.Dq pod reason
or
.Dq pod message
follows Spark's lines when Kubernetes gives one.
.It Status line
.Dq Application status for ID (phase: P)
comes when the phase changes and every 60 seconds, unless spark.kubernetes.report.interval is set.
.It Help and version
go to standard output.
.It The kubeconfig's context
A context that does not exist is an error; spark\-submit falls back to the current one.
.It Master
Without
.Fl \-master
the server of the kubeconfig is used.
.It Patterns and paths
.Dq \[lB] \[rB]
and
.Dq \&?
in patterns, blanks in the path of a pod template and blanks after the commas of
.Fl \-jars , \-files
and their like work; spark\-submit ends with an exception.
The
.Fl \-jars
of an R application are not opened.
.It Drivers that do not exist
are 68 for
.Fl \-kill
and
.Fl \-status ,
and 0 with
.Fl \-exit\-code Ar spark .
.It Client mode
is not supported.
.El
)";

constexpr std::string_view kExamples = R"(.Sh EXAMPLES
The example application in Spark's image:
.Bd -literal -offset indent
firesteel submit \-\-master k8s://https://HOST:6443 \-\-deploy\-mode cluster \e
  \-\-name spark\-pi \e
  \-\-conf spark.kubernetes.namespace=spark \e
  \-\-conf spark.kubernetes.authenticate.driver.serviceAccountName=spark \e
  \-\-conf spark.kubernetes.container.image=spark:4.3.0 \e
  local:///opt/spark/examples/src/main/python/pi.py 10
.Ed
.Pp
What would be created, for review:
.Bd -literal -offset indent
firesteel submit \-\-dry\-run \-\-output yaml ... > manifests.yaml
.Ed
.Pp
A task of a scheduler that looks at the exit code and at a file:
.Bd -literal -offset indent
firesteel submit \-\-quiet \-\-on\-interrupt kill \-\-result\-file result.json ...
.Ed
)";

/// What --spark-version can be and what depends on it.
std::string spark_versions_section() {
  std::string text = fmt::format(
      ".Sh SPARK VERSIONS\n"
      "The objects are those of the version of Spark in the image.\n"
      "There is a profile for each of Spark {}; newer ones add:\n"
      ".Bl -tag -width 4.0\n",
      fmt::join(spark_profiles(), ", "));
  std::string last;
  for (const SparkChange& row : spark_changes()) {
    if (row.since != last) {
      text +=
          fmt::format("{}.It {}\n.Bl -bullet -compact\n", last.empty() ? "" : ".El\n", row.since);
      last = row.since;
    }
    text += fmt::format(".It\n{}.\n", roff(row.change));
  }
  return text + ".El\n.El\n";
}

std::string submit_page() {
  std::string text = header("firesteel-submit", "submit a Spark application to Kubernetes");
  text +=
      ".Sh SYNOPSIS\n.Nm firesteel Cm submit\n.Op Ar OPTIONS\n.Ar FILE\n.Op Ar ARGUMENTS\n"
      ".Nm spark\\-submit\n.Op Ar OPTIONS\n.Ar FILE\n.Op Ar ARGUMENTS\n"
      ".Sh DESCRIPTION\n"
      "Submits an application in cluster mode as Apache Spark's spark\\-submit does, waits for "
      "its\n"
      "driver and ends with the driver's exit code.\n"
      "It needs neither Java nor Spark, and nothing installed in the cluster.\n"
      ".Pp\n"
      "Everything for people goes to standard error, in Spark's own words where Spark has words "
      "for\n"
      "it; standard output has only what was asked for.\n"
      ".Pp\n"
      "A binary called spark\\-submit, spark2\\-submit or spark3\\-submit does the same.\n";
  text += options_section(kOptionsOfSubmit, submit_options());
  text += kEnvironment;
  text += kFiles;
  text += exit_status_section();
  text += kExamples;
  text += ".Sh SEE ALSO\n.Xr firesteel 1 ,\n.Xr kubectl 1\n";
  // mdoc's own order has no place for it; a custom section stands last.
  text += spark_versions_section();
  text += kDifferences;
  return wrapped(text);
}

std::string program_page() {
  std::string text = header("firesteel", "submit Spark applications to Kubernetes without a JVM");
  text += ".Sh SYNOPSIS\n";
  for (const Command& command : commands()) {
    const std::string_view rest = command.synopsis.substr(command.name.size());
    text += fmt::format(".Nm Cm {}{}\n", command.name, rest.empty() ? "" : " Ar ...");
  }
  text += ".Sh DESCRIPTION\nThe commands are:\n.Bl -tag -width Ds\n";
  for (const Command& command : commands()) {
    text += fmt::format(".It Cm {}\n{}.\n", roff(command.synopsis), roff(capital(command.help)));
  }
  text += ".El\n.Pp\nThe larger ones have a manual page each.\n";
  text +=
      ".Sh EXIT STATUS\n0 on success, 64 for a command line that is not understood; the others "
      "are in\n.Xr firesteel-submit 1 .\n.Sh SEE ALSO\n";
  std::set<std::string_view> pages = {"submit"};
  for (const Command& command : commands()) {
    if (command.run != nullptr) {
      pages.insert(command.name);
    }
  }
  std::string separator;
  for (const std::string_view page : pages) {
    text += fmt::format("{}.Xr firesteel-{} 1", std::exchange(separator, " ,\n"), page);
  }
  return wrapped(text + "\n");
}

std::string exit_status_of_command() {
  std::string text = ".Sh EXIT STATUS\n.Bl -tag -width Ds\n.It 0\nIt was done.\n";
  for (const auto& [code, meaning] : exit_code_meanings()) {
    if (code != "0" && code != "1 to 255") {
      text += fmt::format(".It {}\n{}.\n", code == "129, 130, 143" ? "129 , 130 , 143" : code,
                          roff(capital(meaning)));
    }
  }
  return text + ".El\n";
}

constexpr std::string_view kHowToName =
    "An application is named by its driver pod, its application id, its name, or a pattern with * "
    "for any of them; NAMESPACE: may stand before it. Those of spark-submit and of operators are "
    "found too, by the label spark-role=driver.";

/// The page of a command other than submit.
std::string command_page(const Command& command) {
  std::string text = header(fmt::format("firesteel-{}", command.name), roff(command.help));
  text += fmt::format(".Sh SYNOPSIS\n.Nm firesteel\n{}\n", roff(command.synopsis));
  text += fmt::format(".Sh DESCRIPTION\n{}", sentences(capital(command.help) + "."));
  text += sentences(command.details);
  text += command.operands == Operands::kApplication ? sentences(kHowToName) : "";
  text += options_section("", options_of(command));
  text += command.manual_section == nullptr ? std::string() : command.manual_section();
  text +=
      ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n.It Ev KUBECONFIG\n"
      "Kubeconfig files, separated by colons.\n.El\n";
  text += exit_status_of_command();
  if (!command.examples.empty()) {
    text += fmt::format(".Sh EXAMPLES\n.Bd -literal -offset indent\n{}.Ed\n",
                        literal(command.examples));
  }
  text += ".Sh SEE ALSO\n.Xr firesteel 1 ,\n.Xr firesteel-submit 1\n";
  return wrapped(text);
}

}  // namespace

std::map<std::string, std::string> manual_pages() {
  std::map<std::string, std::string> pages = {{"man/firesteel.1", program_page()},
                                              {"man/firesteel-submit.1", submit_page()}};
  for (const Command& command : commands()) {
    if (command.run != nullptr) {
      pages.emplace(fmt::format("man/firesteel-{}.1", command.name), command_page(command));
    }
  }
  return pages;
}

}  // namespace firesteel::cli
