// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_any.h"

#include <algorithm>

#include "src/io/exchange/letters.h"
#include "src/io/save_file.h"

namespace saite::exchange {

Result<Written> write_any(const model::Network& network, const io::NetworkPart& part,
                          const Format& format, const WriteOptions& options, Progress& progress) {
  if (format.write == nullptr) {
    return Error{"format_not_written", {}, {std::string(format.name)}};
  }
  if (progress.cancelled()) return cancelled_error();
  Outgoing outgoing(network, part, *format.room, options);
  Written written;
  if (auto done = format.write({outgoing, written.files, progress}); !done) return done.error();
  written.losses = outgoing.losses();
  return written;
}

std::filesystem::path path_of_part(const std::filesystem::path& path, std::string_view part) {
  if (part.empty()) return path;
  std::filesystem::path name = path.stem();
  name += "-" + std::string(part);
  name += path.extension();
  return path.parent_path() / name;
}

std::vector<std::filesystem::path> paths_written(const Format& format,
                                                 const std::filesystem::path& path) {
  if (format.parts.empty()) return {path};
  std::vector<std::filesystem::path> paths;
  for (std::string_view parts = format.parts; !parts.empty();) {
    const std::size_t end = std::min(parts.find(' '), parts.size());
    paths.push_back(path_of_part(path, parts.substr(0, end)));
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return paths;
}

Result<Saved> save_any(const model::Network& network, const io::NetworkPart& part,
                       const Format& format, const WriteOptions& options,
                       const std::filesystem::path& path, Progress& progress, Replace replace) {
  if (replace == Replace::named_only && path != "-") {
    for (const std::filesystem::path& place : paths_written(format, path)) {
      std::error_code ignored;
      if (place != path && std::filesystem::exists(place, ignored)) {
        return Error{"part_exists", {}, {place.string()}};
      }
    }
  }
  WriteOptions form = options;
  const std::string ending = ending_of(path.string());
  if (ending == "tsv" || ending == "tab") form.separator = '\t';
  auto written = write_any(network, part, format, form, progress);
  if (!written) return written.error();
  if (path == "-" && written->files.size() > 1) {
    return Error{"several_files_to_stdout", {}, {std::string(format.name)}};
  }
  Saved saved;
  for (const OutFile& file : written->files) {
    const std::filesystem::path place = path_of_part(path, file.part);
    if (auto done = io::save_bytes(file.bytes, place); !done) return done.error();
    saved.paths.push_back(place);
  }
  saved.losses = std::move(written->losses);
  return saved;
}

}  // namespace saite::exchange
