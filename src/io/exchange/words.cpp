// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/words.h"

#include <algorithm>

namespace saite::exchange {

std::string_view Words::rest() {
  while (!rest_.empty() && parts(rest_.front())) rest_.remove_prefix(1);
  return rest_;
}

Word Words::take(std::size_t size, std::size_t skip, bool quoted) {
  const Word word{rest_.substr(0, size), quoted};
  rest_.remove_prefix(std::min(size + skip, rest_.size()));
  return word;
}

std::optional<Word> Words::next() {
  if (rest().empty()) return std::nullopt;
  if (rest_.front() == '"') {
    rest_.remove_prefix(1);
    std::size_t end = rest_.find('"');
    while (end != std::string_view::npos && end + 1 < rest_.size() && !parts(rest_[end + 1])) {
      end = rest_.find('"', end + 1);
    }
    return take(std::min(end, rest_.size()), 1, true);
  }
  if (options_.brackets && rest_.front() == '[') {
    return take(std::min(rest_.find(']'), rest_.size() - 1) + 1, 0, false);
  }
  const auto end = std::ranges::find_if(rest_, [&](char c) { return parts(c); });
  return take(static_cast<std::size_t>(end - rest_.begin()), 0, false);
}

}  // namespace saite::exchange
