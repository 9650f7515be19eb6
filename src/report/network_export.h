// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/projection.h"
#include "src/i18n/translator.h"
#include "src/io/exchange/write_any.h"

/// Networks in other programs' formats, with measures as attributes, and what they lack in words.
namespace saite::report {

/// For whom tables are written.
enum class TablesFor : std::uint8_t {
  programs,     // commas, decimal points
  spreadsheets  // as those of the language's country open them
};

struct NetworkExport {
  project::ProjectionOptions projection = {};  // what passes its filter is written
  std::vector<std::string> measures = {};      // ids, of actors
  TablesFor tables = TablesFor::programs;
  exchange::Replace replace = exchange::Replace::all;
  std::uint64_t seed = 1;
};

struct Exported : exchange::Saved {
  /// What to say with it: where people have measures, that these are not for decisions about one
  /// person. A workbook says it in its first sheet too; other formats have no place for it.
  std::string caution;
};

/// Writes what passes the filter into a file of the format (several where it has parts), durably.
/// Errors: as project::select(), study::analyse(), exchange::save_any(); measure_of_actors (a
/// measure of something else).
[[nodiscard]] Result<Exported> export_network(const model::Network& network,
                                              const exchange::Format& format,
                                              const NetworkExport& options,
                                              const std::filesystem::path& path,
                                              const i18n::Translator& t, Progress& progress);

/// A sentence for each sort of loss.
[[nodiscard]] std::vector<std::string> loss_lines(const exchange::Losses& losses,
                                                  const i18n::Translator& t);

/// {"format", "files": […], "losses": [{"code", "count", "message"}]}; a schema is in data/schema/.
[[nodiscard]] std::string export_json(const exchange::Format& format, const exchange::Saved& saved,
                                      const i18n::Translator& t);

}  // namespace saite::report
