#pragma once
/// A command in a container of a running pod, as a task.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/task.h"
#include "kube/client/api.h"
#include "kube/streams/exec.h"

namespace firesteel {

class RandomSource;

}  // namespace firesteel

namespace firesteel::app {

/// Waits for credentials, and connects again while the API server is unreachable or overloaded.
/// Once the command has started, it is not started again.
class RemoteCommand final : public http::Task {
 public:
  /// References must outlive this object.
  RemoteCommand(kube::Api& api, RandomSource& random, kube::PodCommand command);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  /// The command has ended, or could not be started.
  [[nodiscard]] bool done() const override { return end_ || failure_; }

  /// The command runs; send() is possible.
  [[nodiscard]] bool is_open() const { return open_ && !done(); }
  /// Writes to its standard input, at most kube::Exec::kMaxPiece bytes.
  void send(std::string_view bytes) { exec_->send(bytes); }
  [[nodiscard]] std::size_t unsent() const { return exec_ ? exec_->unsent() : 0; }
  /// What it wrote to standard output so far, limited in size.
  [[nodiscard]] const std::string& output() const { return output_; }
  /// When something was last sent or received.
  [[nodiscard]] SteadyTime last_news() const { return last_news_; }

  /// How it ended; nothing before, or if it could not be started.
  [[nodiscard]] const std::optional<kube::ExecEnd>& end() const { return end_; }
  /// Why it could not be started.
  [[nodiscard]] const std::optional<ApiError>& failure() const { return failure_; }
  /// The same for either: empty if it ended with exit code 0.
  [[nodiscard]] std::string why() const;
  /// Ends the connection, and with it the command's standard input.
  void close();

 private:
  void open();
  void take_refusal(const kube::SocketRefusal& refusal);
  void note();

  kube::Api& api_;
  RandomSource& random_;
  kube::PodCommand command_;
  SteadyTime begun_, due_, last_news_;
  int attempts_ = 0;
  int generation_ = 0;    ///< of the credentials
  bool renewed_ = false;  ///< after a 401
  bool open_ = false;
  bool is_stale_ = false;  ///< exec_ was refused, and turn() replaces it
  std::string output_;
  std::optional<kube::ExecEnd> end_;
  std::optional<ApiError> failure_;
  std::unique_ptr<kube::Exec> exec_;  ///< last: its callbacks use the other members
};

}  // namespace firesteel::app
