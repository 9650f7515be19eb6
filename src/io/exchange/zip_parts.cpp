// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/zip_parts.h"

#include <algorithm>
#include <utility>

#include "src/io/exchange/text_source.h"
#include "src/io/exchange/xml_text.h"

namespace saite::exchange {

std::optional<ZipParts> ZipParts::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (zip == nullptr) return std::nullopt;
  return ZipParts(zip);
}

bool ZipParts::has(const std::string& name) const {
  return zip_name_locate(zip_.get(), name.c_str(), 0) >= 0;
}

std::optional<std::string> ZipParts::read(const std::string& name) {
  zip_file_t* file = zip_fopen(zip_.get(), name.c_str(), 0);
  if (file == nullptr) return std::nullopt;
  // The size that the archive tells is a promise: what comes is counted.
  constexpr std::size_t piece = std::size_t{1} << 16U;
  std::string out;
  for (;;) {
    const std::size_t have = out.size();
    out.resize(have + piece);
    const zip_int64_t count = zip_fread(file, out.data() + have, piece);
    out.resize(have + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count > 0) unpacked_ += static_cast<std::size_t>(count);
    too_large_ = too_large_ || unpacked_ > most_bytes;
    if (count == 0 && !too_large_) break;
    if (count < 0 || too_large_) {
      (void)zip_fclose(file);
      return std::nullopt;
    }
  }
  if (zip_fclose(file) != 0) return std::nullopt;
  return out;
}

std::optional<std::string> ZipParts::read_xml(const std::string& name, Notes& notes) {
  auto bytes = read(name);
  if (!bytes) return std::nullopt;
  std::string text;
  {
    const auto decoded = TextSource::decode(*bytes, {.declared = declared_in_xml(*bytes)}, notes);
    if (!decoded) return std::nullopt;
    const bool same = decoded->view().data() == bytes->data();
    text = same ? std::move(*bytes) : std::string(decoded->view());
  }
  if (static_cast<std::size_t>(std::ranges::count(text, '<')) > XmlText::most_tags) {
    too_large_ = true;
    return std::nullopt;
  }
  mend_references(text, notes);
  return text;
}

}  // namespace saite::exchange
