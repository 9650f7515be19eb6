// SPDX-License-Identifier: Apache-2.0
#include "src/report/pseudonyms.h"

#include <sodium.h>

#include "graph/base/progress.h"
#include "graph/base/text.h"
#include "src/io/file_bytes.h"
#include "src/io/save_file.h"

namespace saite::report {
namespace {

constexpr std::string_view mark = "saite-key-1 ";  // before the key, on the only line of the file
constexpr std::size_t shown_bytes = 6;

std::string hexadecimal(const unsigned char* bytes, std::size_t count) {
  std::string text(2 * count + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, count);
  text.pop_back();
  return text;
}

bool is_there(const std::filesystem::path& path) {
  std::error_code none;
  return std::filesystem::exists(std::filesystem::symlink_status(path, none));
}

}  // namespace

Result<PseudonymKey> PseudonymKey::read_or_make(const std::filesystem::path& path, bool& is_new) {
  if (sodium_init() < 0) broken("no source of chance for keys");
  PseudonymKey key;
  is_new = !is_there(path);
  if (is_new) {
    randombytes_buf(key.bytes_.data(), key.bytes_.size());
    const std::string text =
        std::string(mark) + hexadecimal(key.bytes_.data(), key.bytes_.size()) + "\n";
    if (auto saved = io::save_bytes(text, path, io::Access::owner); !saved) return saved.error();
    return key;
  }
  NullProgress progress;
  const auto read = io::read_bytes(path, progress, [](std::string_view first) {
    return first.size() <= 2 * mark.size() + 2 * sizeof(key.bytes_);
  });
  if (!read) return read.error();
  std::string_view text = trimmed(read->view());
  const bool marked = text.starts_with(mark);
  if (marked) text.remove_prefix(mark.size());
  std::size_t count = 0;
  const bool whole = marked && text.size() == 2 * key.bytes_.size() &&
                     sodium_hex2bin(key.bytes_.data(), key.bytes_.size(), text.data(), text.size(),
                                    nullptr, &count, nullptr) == 0;
  if (!whole || count != key.bytes_.size()) return Error{"not_a_key", path.string()};
  return key;
}

std::string PseudonymKey::pseudonym(std::string_view id, unsigned again) const {
  std::array<unsigned char, 32> hash{};
  std::string text = composed(id);
  text.push_back('\0');
  text += std::to_string(again);
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), bytes_.data(), bytes_.size());
  return "p" + hexadecimal(hash.data(), shown_bytes);
}

}  // namespace saite::report
