#pragma once
/// How an application is described to Firesteel: by a command line or by a document.  What follows
/// (a submission, a dry run, a rendering) does not know which.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option.h"
#include "cli/options/submit.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/log_sink.h"
#include "firesteel/sources.h"
#include "firesteel/stop_signals.h"

namespace firesteel::cli {

class FrontEnd {
 public:
  virtual ~FrontEnd() = default;

  /// Called by spark-submit's name: Spark's log lines, and its version on standard error.
  [[nodiscard]] virtual bool speaks_as_spark() const { return false; }
  [[nodiscard]] virtual OptionTable options() const = 0;
  /// For a call without words; empty if that is an error like any other.
  [[nodiscard]] virtual std::string usage() const { return {}; }
  /// The common options, or all.
  [[nodiscard]] virtual std::string help(bool all) const = 0;
  /// Throws Error kUsage.
  [[nodiscard]] virtual SubmitLine interpret(std::span<const std::string> words) const = 0;
  /// The environment in which the application is resolved; nothing if that is the given one.  A
  /// signal ends what it runs.
  [[nodiscard]] virtual std::optional<Environment> environment(const Environment& given,
                                                               std::span<const std::string> words,
                                                               StopSignals& stop_signals) const = 0;
  /// Reads the files that describe the application.  Throws Error kInput or kUsage.
  [[nodiscard]] virtual ResolvedSubmission resolve(const SubmitLine& line,
                                                   const Environment& environment,
                                                   LogSink& log) const = 0;
  /// The same if there may be several; of these, suspended ones are left out with a warning.
  [[nodiscard]] virtual std::vector<ResolvedSubmission> resolve_all(const SubmitLine& line,
                                                                    const Environment& environment,
                                                                    LogSink& log) const;
};

/// bin/spark-submit: options as Spark reads them.
class SparkSubmitFrontEnd : public FrontEnd {
 public:
  /// `name`: as the user called it; must outlive this.
  explicit SparkSubmitFrontEnd(std::string_view name) : name_(name) {}
  [[nodiscard]] bool speaks_as_spark() const override { return true; }
  [[nodiscard]] OptionTable options() const override;
  [[nodiscard]] std::string usage() const override;
  [[nodiscard]] std::string help(bool all) const override;
  [[nodiscard]] SubmitLine interpret(std::span<const std::string> words) const override;
  [[nodiscard]] std::optional<Environment> environment(const Environment& given,
                                                       std::span<const std::string> words,
                                                       StopSignals& stop_signals) const override;
  [[nodiscard]] ResolvedSubmission resolve(const SubmitLine& line, const Environment& environment,
                                           LogSink& log) const override;

 private:
  std::string_view name_;
};

/// `firesteel submit`: the same options and Firesteel's own, in cluster mode unless asked
/// otherwise; the application "-" is a script on standard input.
class SubmitFrontEnd final : public SparkSubmitFrontEnd {
 public:
  SubmitFrontEnd() : SparkSubmitFrontEnd("firesteel submit") {}
  [[nodiscard]] bool speaks_as_spark() const override { return false; }
  [[nodiscard]] OptionTable options() const override;
  [[nodiscard]] SubmitLine interpret(std::span<const std::string> words) const override;
  [[nodiscard]] ResolvedSubmission resolve(const SubmitLine& line, const Environment& environment,
                                           LogSink& log) const override;
};

/// `firesteel run`: a document, which means the same whatever Spark is installed here.
class DocumentFrontEnd final : public FrontEnd {
 public:
  [[nodiscard]] OptionTable options() const override;
  [[nodiscard]] std::string help(bool all) const override;
  [[nodiscard]] SubmitLine interpret(std::span<const std::string> words) const override;
  [[nodiscard]] std::optional<Environment> environment(const Environment& given,
                                                       std::span<const std::string> words,
                                                       StopSignals& stop_signals) const override;
  [[nodiscard]] ResolvedSubmission resolve(const SubmitLine& line, const Environment& environment,
                                           LogSink& log) const override;
  [[nodiscard]] std::vector<ResolvedSubmission> resolve_all(const SubmitLine& line,
                                                            const Environment& environment,
                                                            LogSink& log) const override;
};

struct DeclaredApplication {
  Declaration declaration;
  ResolvedSubmission submission;
  std::vector<OtherObject> others;  ///< of the documents
};

/// The one application of the line's documents, which may have a schedule.
[[nodiscard]] DeclaredApplication resolve_declared(const SubmitLine& line,
                                                   const Environment& environment, LogSink& log);

struct ResolvedApplications {
  std::vector<ResolvedSubmission> submissions;
  std::vector<OtherObject> others;  ///< of the documents
};

/// All applications of the line's documents, or the one of its command line.  Suspended ones are
/// left out, with a warning.  `names_driver_pods`: see DeclarationOptions.
[[nodiscard]] ResolvedApplications resolve_applications(const SubmitLine& line,
                                                        bool names_driver_pods,
                                                        const Environment& environment,
                                                        LogSink& log);

}  // namespace firesteel::cli
