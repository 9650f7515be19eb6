// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zip.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "src/io/exchange/notes.h"

namespace saite::exchange {

/// The files in a zip archive that is in memory, each unpacked when it is asked for. What unpacks
/// to more than `most_bytes`, one by one or together, is not unpacked: bombs go off elsewhere.
///     auto zip = ZipParts::open(input.bytes);      // nothing: no archive, or a ruined one
///     auto sheet = zip->read("xl/workbook.xml");
class ZipParts {
 public:
  static constexpr std::size_t most_bytes = std::size_t{256} << 20U;

  /// `bytes` must outlive it.
  [[nodiscard]] static std::optional<ZipParts> open(std::string_view bytes);

  [[nodiscard]] bool has(const std::string& name) const;
  /// Nothing where there is no such file, it is damaged, or too large.
  [[nodiscard]] std::optional<std::string> read(const std::string& name);
  /// The same of a part that becomes a tree of XML, as well-formed UTF-8 whatever it was: nothing
  /// also where it is no text, or its tags would make a tree that is too large. What letters became
  /// stands in the notes.
  [[nodiscard]] std::optional<std::string> read_xml(const std::string& name, Notes& notes);
  /// Whether a read() was refused for size.
  [[nodiscard]] bool too_large() const { return too_large_; }

 private:
  struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
  };
  explicit ZipParts(zip_t* zip) : zip_(zip) {}

  std::unique_ptr<zip_t, Discard> zip_;
  std::size_t unpacked_ = 0;
  bool too_large_ = false;
};

}  // namespace saite::exchange
