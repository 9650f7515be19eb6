// SPDX-License-Identifier: Apache-2.0
#include "src/present/words.h"

namespace saite::present {

std::string say(Words words, std::string_view key, const std::vector<std::string>& args) {
  return words != nullptr ? words->format(std::string(key), args) : std::string(key);
}

}  // namespace saite::present
