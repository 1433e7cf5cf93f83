#include "cli/options/ui.h"

#include <array>
#include <span>
#include <string>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "cli/options/shared_rows.h"
#include "cli/options/syntax.h"
#include "cli/options/table.h"

namespace firesteel::cli {

namespace {

int port_of(const Given& given, int least) {
  constexpr int kHighestPort = 65535;
  return static_cast<int>(number_of(given, "port", least, kHighestPort));
}

constexpr auto kUiRows = std::to_array<Option>({
    {.name = "--port",
     .takes = Takes::kValue,
     .argument = "PORT",
     .group = Group::kForwarding,
     .help = "Local port, 0 for any free one (default: the driver's, or the next free one)",
     .details = "If the given port is in use, the command fails.",
     .means = [](UiOptions& options, const Given& given) { options.port = port_of(given, 0); }},
    {.name = "--address",
     .takes = Takes::kValue,
     .argument = "ADDRESS",
     .group = Group::kForwarding,
     .help = "Local address to listen on (default 127.0.0.1)",
     .details = "Everyone who can connect to this address sees the Spark UI, without logging in "
                "to the cluster.",
     .means = sets<&UiOptions::address>()},
    {.name = "--remote-port",
     .takes = Takes::kValue,
     .argument = "PORT",
     .group = Group::kForwarding,
     .help = "Port of the driver (default: the Spark UI's)",
     .details = "The default is the container port spark-ui of the driver (spark.ui.port), or 4040 "
                "if there is none.",
     .means = [](UiOptions& options,
                 const Given& given) { options.remote_port = port_of(given, 1); }},
    {.name = "--connect",
     .group = Group::kForwarding,
     .help = "Forward the port of Spark Connect instead of the Spark UI's",
     .details = "The port is spark.connect.grpc.binding.port of the driver's configuration, or "
                "15002. If the ConfigMap cannot be read, use --remote-port.",
     .means = sets<&UiOptions::spark_connect>()},
    {.name = "--history-server",
     .takes = Takes::kValue,
     .argument = "URL",
     .group = Group::kForwarding,
     .help = "Spark history server to use for a finished application",
     .details = "The default is FIRESTEEL_HISTORY_SERVER, then spark.yarn.historyServer.address of "
                "the application's configuration.",
     .means = sets<&UiOptions::history_server>()},
    {.name = "--open",
     .group = Group::kForwarding,
     .help = "Open the Spark UI in a browser",
     .details = "The browser is started with xdg-open.",
     .means = sets<&UiOptions::open>()},
});

constexpr auto kUiTable =
    compose<UiLine>(kUiRows, kNamespaceRow, kMasterRow, kConnectionRows, kLoggingRows);

}  // namespace

constinit const Syntax kUiSyntax = {.command = "ui",
                                    .operands = "APP",
                                    .takes = "one APP",
                                    .least = 1,
                                    .most = 1,
                                    .kind = Operands::kApplication,
                                    .options = kUiTable};

UiLine parse_ui(std::span<const std::string> words) {
  return parse<UiLine>(kUiSyntax, words);
}

}  // namespace firesteel::cli
