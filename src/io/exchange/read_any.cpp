// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_any.h"

#include <array>
#include <utility>
#include <vector>

#include "src/io/exchange/assemble.h"
#include "src/io/exchange/gzip.h"

namespace saite::exchange {
namespace {

namespace fs = std::filesystem;

const Format* format_of(const Input& input) {
  const HeadOf head(input.name, input.bytes);
  return recognise(head.head());
}

Imported of_json(io::ReadOutcome outcome, const std::string& name) {
  Imported imported;
  imported.report.files.push_back({name, {}, 0});
  if (outcome.network) {
    imported.report.actors.made = outcome.network->actor_count();
    imported.report.ties.made = outcome.network->tie_count();
  }
  imported.outcome = std::move(outcome);
  return imported;
}

Result<Imported> read_with(const Format& format, std::span<const Input> inputs,
                           const ReadOptions& options, Progress& progress) {
  Assembler assembler(options);
  for (const Input& input : inputs) assembler.expect(input.name, format.id);
  SubProgress reading(progress, 0, 0.7);
  if (auto read = format.read({inputs, options, assembler, reading}); !read) return read.error();
  Imported imported;
  imported.format = format.id;
  if (!assembler.notes().has_errors()) {
    SubProgress finishing(progress, 0.7, 1);
    auto network = assembler.finish(finishing);
    if (!network) return network.error();
    imported.outcome.network = *std::move(network);
  }
  imported.report = std::move(assembler.report());
  imported.outcome.problems = imported.report.notes.problems();
  for (const auto& [code, count] : imported.report.notes.unlisted()) {
    imported.outcome.unlisted += count;
  }
  imported.outcome.foreign = true;
  return imported;
}

/// Another program's JSON whose first keys lie beyond the head: the reader of node-link documents
/// knows it by name.
const Format* format_of_problems(const io::ReadOutcome& outcome) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> ids = {
      {{"is_kumu", "kumu"},
       {"is_json_graph", "jgf"},
       {"is_cytoscape", "cytoscape"},
       {"is_cx", "cx2"}}};
  for (const io::Problem& problem : outcome.problems) {
    for (const auto& [code, id] : ids) {
      if (problem.code == code) return find_format(id);
    }
  }
  return nullptr;
}

Result<Imported> read_as_json(const io::FileBytes& bytes, const Input& input,
                              const ReadOptions& options, io::ReadOptions json_options,
                              Progress& progress) {
  auto outcome = io::read_json(bytes, progress, json_options);
  if (!outcome) return outcome.error();
  const Format* format = outcome->network ? nullptr : format_of_problems(*outcome);
  const bool old_cx = format != nullptr && format->id == "cx2" &&
                      input.bytes.find("\"CXVersion\"") == std::string_view::npos;
  if (format != nullptr && !old_cx) return read_with(*format, {&input, 1}, options, progress);
  return of_json(*std::move(outcome), input.name);
}

/// What became of a file that cannot be unpacked.
Imported not_unpacked(const Error& reason, const std::string& name) {
  Imported imported;
  imported.packed = true;
  imported.report.files.push_back({name, {}, 0});
  imported.report.notes.enter(name);
  imported.report.notes.error(reason.code, {}, reason.args);
  imported.outcome.problems = imported.report.notes.problems();
  imported.outcome.foreign = true;
  return imported;
}

/// "map.gexf.gz" → "map.gexf", "map.graphmlz" → "map.graphml": endings are a hint.
std::string name_unpacked(const std::string& name) {
  if (name.ends_with(".gz")) return name.substr(0, name.size() - 3);
  return name.ends_with("z") ? name.substr(0, name.size() - 1) : name;
}

}  // namespace

Result<io::FileBytes> read_any_file(const fs::path& path, Progress& progress) {
  return io::read_bytes(path, progress, [&](std::string_view piece) {
    return is_gzip(piece) || format_of({path.string(), piece}) != nullptr;
  });
}

Result<Imported> read_any_bytes(const io::FileBytes& bytes, const std::string& name,
                                io::ReadOptions json_options, Progress& progress) {
  return read_any_bytes(bytes, name, {}, json_options, progress);
}

Result<Imported> read_any_bytes(const io::FileBytes& bytes, const std::string& name,
                                const ReadOptions& options, io::ReadOptions json_options,
                                Progress& progress) {
  if (is_gzip(bytes.view())) {
    const auto unpacked = unpack_gzip(bytes.view(), progress);
    if (!unpacked && unpacked.error().code == "cancelled") return unpacked.error();
    if (!unpacked) return not_unpacked(unpacked.error(), name);
    if (is_gzip(unpacked->view())) return not_unpacked({"gzip_damaged"}, name);
    auto imported = read_any_bytes(*unpacked, name_unpacked(name), options, json_options, progress);
    if (imported) imported->packed = true;
    return imported;
  }
  const Input input{name, bytes.view()};
  const Format* asked = options.format.empty() ? nullptr : find_format(options.format);
  if (const Format* format = asked != nullptr ? asked : format_of(input)) {
    return read_with(*format, {&input, 1}, options, progress);
  }
  return read_as_json(bytes, input, options, json_options, progress);
}

Result<Imported> read_any(const fs::path& path, io::ReadOptions json_options, Progress& progress) {
  return read_any({&path, 1}, {}, json_options, progress);
}

Result<Imported> read_any(std::span<const fs::path> paths, const ReadOptions& options,
                          io::ReadOptions json_options, Progress& progress) {
  const Format* format = nullptr;
  if (!options.format.empty()) {
    format = find_format(options.format);
    if (format == nullptr) return Error{"unknown_format", {}, {options.format}};
  }
  std::vector<io::FileBytes> files;
  std::vector<Input> inputs;
  bool packed = false;
  const Format* const asked = format;
  for (const fs::path& path : paths) {
    auto bytes = asked == nullptr
                     ? read_any_file(path, progress)
                     : io::read_bytes(path, progress, [](std::string_view) { return true; });
    if (!bytes) return bytes.error();
    std::string name = path.string();
    if (is_gzip(bytes->view())) {
      auto unpacked = unpack_gzip(bytes->view(), progress);
      if (!unpacked && unpacked.error().code == "cancelled") return unpacked.error();
      if (!unpacked) return not_unpacked(unpacked.error(), name);
      bytes = *std::move(unpacked);
      name = name_unpacked(name);
      packed = true;
    }
    files.push_back(*std::move(bytes));
    inputs.push_back({std::move(name), files.back().view()});
    if (asked != nullptr) continue;
    const Format* found = format_of(inputs.back());
    if (inputs.size() > 1 && (found != format || found == nullptr)) {
      return Error{"several_formats", {}, {inputs.front().name, inputs.back().name}};
    }
    format = found;
  }
  if (inputs.empty()) return Imported{};
  auto imported = format != nullptr ? read_with(*format, inputs, options, progress)
                                    : read_as_json(files.front(), inputs.front(), options,
                                                   json_options, progress);
  if (imported) imported->packed = packed;
  return imported;
}

}  // namespace saite::exchange
