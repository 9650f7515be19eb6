// SPDX-License-Identifier: Apache-2.0
#include "src/io/read_json.h"

#include "graph/base/utf8.h"
#include "src/io/encoding.h"
#include "src/io/file_bytes.h"
#include "src/io/network_builder.h"
#include "src/io/scan_exact.h"
#include "src/io/scan_fast.h"
#include "src/io/twin_finder.h"

namespace saite::io {
namespace {

ReadOutcome outcome_of_problems(const Problems& problems, std::string_view bytes) {
  return {std::nullopt, problems.located(bytes), problems.unlisted()};
}

Result<ReadOutcome> outcome_of(NetworkBuilder& builder, Problems& problems, std::string_view bytes,
                               bool whole) {
  if (builder.cancelled()) return cancelled_error();
  std::optional<model::Network> network;
  if (whole) {
    network = builder.finish();
  } else {
    builder.give_up();
  }
  ReadOutcome outcome = outcome_of_problems(problems, bytes);
  if (!problems.has_errors()) outcome.network = std::move(network);
  outcome.only_of_records = whole && problems.only_of_records();
  outcome.foreign = problems.softened();
  return outcome;
}

/// Says what has been mended, and that it has.
void report_half_characters(const MendedText& mended, std::string_view original,
                            Problems& problems) {
  for (const std::size_t at : mended.half_characters) {
    problems.counted("half_character", at, {}, {std::string(original.substr(at, 6))});
  }
}

/// Names that the file has in two forms; to find them it is scanned once more, where it has any
/// that is not composed.
template <class ScanAgain>
void report_two_forms(TextWatch& texts, ScanAgain scan_again, Problems& problems) {
  if (!texts.has_uncomposed()) return;
  TwinFinder finder(texts);
  Problems said_before;
  Assembler assembler(finder, said_before);
  scan_again(assembler, said_before);
  texts.report_twins(problems);
}

/// A document whose top is a list is another program's network, where that can be told.
void name_program_of_list(std::string_view bytes, Problems& problems) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || bytes[first] != '[') return;
  if (const auto code = program_of_list(bytes)) problems.replace_all(*code, first);
}

/// With the scanner that is fast; nothing where that finds the text not well-formed.
std::optional<Result<ReadOutcome>> read_fast(const ScanText& text, Problems problems,
                                             Progress& progress) {
  NetworkBuilder builder(text.bytes.size(), problems, progress);
  Assembler assembler(builder, problems);
  const Scan scan = scan_fast(text, assembler);
  if (scan == Scan::failed) return std::nullopt;
  report_two_forms(
      assembler.texts(), [&](Assembler& again, Problems&) { (void)scan_fast(text, again); },
      problems);
  name_program_of_list(text.bytes, problems);
  return outcome_of(builder, problems, text.original, scan == Scan::done);
}

/// Reads text that no scanner of well-formed JSON accepts: mended where that helps, else to say
/// where it is broken.
Result<ReadOutcome> read_broken(std::string_view bytes, Problems& problems, Progress& progress) {
  if (const auto bad = first_ill_formed(bytes)) {
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(bytes[*bad]);
    problems.leave();
    problems.error("not_utf8", *bad, {},
                   {std::string("0x") + digits[byte >> 4U] + digits[byte & 0xFU]});
    return outcome_of_problems(problems, bytes);
  }
  auto mended = mend(bytes);
  if (mended) {
    report_half_characters(*mended, bytes, problems);
    mended->bytes.reserve(bytes.size() + scan_padding);
    if (auto read = read_fast(ScanText(*mended, bytes), problems, progress)) {
      return std::move(*read);
    }
  }
  const ScanText text = mended ? ScanText(*mended, bytes) : ScanText(bytes);
  NetworkBuilder builder(bytes.size(), problems, progress);
  Assembler assembler(builder, problems);
  const bool whole = scan_exact(text, assembler, problems);
  if (whole) {
    report_two_forms(
        assembler.texts(),
        [&](Assembler& again, Problems& ignored) { (void)scan_exact(text, again, ignored); },
        problems);
  }
  name_program_of_list(bytes, problems);
  return outcome_of(builder, problems, bytes, whole);
}

/// `bytes` must be followed by scan_padding readable bytes, here and below.
Result<ReadOutcome> read_once(std::string_view bytes, Problems problems, Progress& progress) {
  const auto text = checked_start(bytes, problems);
  if (!text) return outcome_of_problems(problems, bytes);
  if (auto read = read_fast(ScanText(*text), problems, progress)) return std::move(*read);
  return read_broken(*text, problems, progress);
}

Result<ReadOutcome> read_padded(std::string_view bytes, Progress& progress, ReadOptions options) {
  auto outcome = read_once(bytes, Problems(), progress);
  if (!options.lenient || !outcome || !outcome->only_of_records) return outcome;
  // Whose file it is, and so what a misfit is, is known only at its end.
  Problems lenient;
  lenient.get_over_records(outcome->foreign);
  return read_once(bytes, lenient, progress);
}

}  // namespace

Result<ReadOutcome> read_json(std::string_view bytes, Progress& progress, ReadOptions options) {
  std::string padded;
  padded.reserve(bytes.size() + scan_padding);
  padded = bytes;
  return read_padded(padded, progress, options);
}

Result<ReadOutcome> read_json(const FileBytes& bytes, Progress& progress, ReadOptions options) {
  return read_padded(bytes.view(), progress, options);
}

Result<ReadOutcome> read_file(const std::filesystem::path& path, Progress& progress,
                              ReadOptions options) {
  auto bytes = read_json_bytes(path, progress);
  if (!bytes) return bytes.error();
  return read_json(*bytes, progress, options);
}

}  // namespace saite::io
