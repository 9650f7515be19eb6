// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/answer_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace saite::analysis {

std::string percent_text(double share) {
  const double percent = 100 * share;
  if (percent >= 0.995 || percent <= 0) return std::to_string(std::lround(percent));
  const int digits = std::min(1 - static_cast<int>(std::floor(std::log10(percent))), 9);
  const double unit = std::pow(10, -digits);
  std::string text = std::to_string(std::round(percent / unit) * unit);
  return text.substr(0, text.find('.') + 1 + static_cast<std::size_t>(std::min(digits, 6)));
}

void say(Answer& answer, const std::string& code, std::vector<project::Index> actors,
         std::vector<std::string> args, std::uint64_t count) {
  answer.planner.push_back({"question." + code, actors, args, count});
  answer.room.push_back({"question." + code + ".room", std::move(actors), std::move(args), count});
}

}  // namespace saite::analysis
