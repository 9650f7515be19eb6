// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zip.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saite::test {

/// Names and contents of the files in an archive.
using ZipFiles = std::vector<std::pair<std::string, std::string>>;

/// A zip archive of them, in memory. What may not stand in one (a name twice, or of no encoding) is
/// left out; empty where there can be no archive of what is left.
inline std::string zipped(const ZipFiles& files, int method = ZIP_CM_DEFAULT) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (source == nullptr) return {};
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  if (zip == nullptr) {
    zip_source_free(source);
    zip_source_free(source);
    return {};
  }
  for (const auto& [name, text] : files) {
    zip_source_t* part = zip_source_buffer(zip, text.data(), text.size(), 0);
    const zip_int64_t at = zip_file_add(zip, name.c_str(), part, 0);
    if (at < 0) {
      zip_source_free(part);
    } else {
      (void)zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), method, 0);
    }
  }
  std::string bytes;
  if (zip_close(zip) != 0) {
    zip_discard(zip);
  } else if (zip_source_open(source) == 0) {
    zip_source_seek(source, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(zip_source_tell(source)));
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
  }
  zip_source_free(source);
  return bytes;
}

}  // namespace saite::test
