#pragma once
/// All that is written to the standard streams but log content: text for a person, or a document
/// for a program.  A reader who went away never ends anything by itself.

#include <cstddef>
#include <optional>
#include <span>
#include <type_traits>

#include "cli/output_stream.h"
#include "cli/visible_text.h"
#include "firesteel/outlet.h"

namespace firesteel::cli {

/// Opens /dev/null for each of the descriptors 0, 1 and 2 that is closed, so that no socket ever
/// gets their number, and ignores the signals of writes that fail.  To be called first of all.
void secure_standard_streams();

/// Writes to stdout.  False when the reader has left.  Throws Error kUpload when it cannot be
/// written (disk full), InterruptedError when a signal asked to stop while the reader took nothing.
bool print(const VisibleText& text);
bool print(const Document& document);
/// The same without waiting: what a slow reader does not take is kept.  False when nothing can be
/// written any more.
[[nodiscard]] bool offer(const Document& document);

/// The width of the terminal on stdout; nothing if stdout is not a terminal or its width is
/// unknown.
[[nodiscard]] std::optional<std::size_t> stdout_columns();

/// What print() writes to.
[[nodiscard]] OutputStream& standard_output();
/// Both streams, for the event loop.
[[nodiscard]] std::span<Outlet* const> standard_outlets();
/// Waits until the readers have taken everything, or a signal asks to stop.
void flush_output();

/// Writes to stderr without waiting: what a slow reader does not take is kept, up to 1 MiB, until
/// flush_output() or an event loop with standard_outlets().  Failures are ignored, there is no one
/// left to tell.
void write_stderr(const VisibleText& text);
template <class... Arguments>
void write_stderr(Format<std::type_identity_t<Arguments>...> format,
                  const Arguments&... arguments) {
  write_stderr(VisibleText(format, arguments...));
}

}  // namespace firesteel::cli
