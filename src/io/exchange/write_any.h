// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "src/io/exchange/formats.h"

/// The one door through which networks go out, whatever program shall read them.
namespace saite::exchange {

/// What was written, and what it could not hold.
struct Written {
  std::vector<OutFile> files;
  Losses losses;
};

/// Errors: cancelled, format_not_written (args: its name), those of the writer.
[[nodiscard]] Result<Written> write_any(const model::Network& network, const io::NetworkPart& part,
                                        const Format& format, const WriteOptions& options,
                                        Progress& progress);

/// Where a file of several goes: "map.csv" and "ties" → "map-ties.csv".
[[nodiscard]] std::filesystem::path path_of_part(const std::filesystem::path& path,
                                                 std::string_view part);

/// All files that save_any() would write of a format.
[[nodiscard]] std::vector<std::filesystem::path> paths_written(const Format& format,
                                                               const std::filesystem::path& path);

/// Of files that are there already and whose names nobody gave: they come from path_of_part().
enum class Replace : std::uint8_t { all, named_only };

/// What was saved, and what it could not hold.
struct Saved {
  std::vector<std::filesystem::path> paths;
  Losses losses;
};

/// Writes the files of a format, each as a whole or not at all (io::save_atomically()).
/// Errors: as write_any(), those of saving; several_files_to_stdout (args: the format's name);
/// part_exists (args: the file; Replace::named_only), and nothing is written then.
[[nodiscard]] Result<Saved> save_any(const model::Network& network, const io::NetworkPart& part,
                                     const Format& format, const WriteOptions& options,
                                     const std::filesystem::path& path, Progress& progress,
                                     Replace replace = Replace::all);

}  // namespace saite::exchange
