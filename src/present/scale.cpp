// SPDX-License-Identifier: Apache-2.0
#include "src/present/scale.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace saite::present {
namespace {

/// Whether the middle value would lie among the lowest of a linear scale.
bool is_skewed(const std::vector<double>& sorted) {
  const double range = sorted.back() - sorted.front();
  if (sorted.size() < 8 || range <= 0) return false;
  return (sorted[sorted.size() / 2] - sorted.front()) / range < 0.12;
}

double nice_step(double rough) {
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (factor * power >= rough * 0.999) return factor * power;
  }
  return 10 * power;
}

}  // namespace

NumberScale NumberScale::make(const Column& column) {
  if (column.kind == Column::Kind::diverging) return make(column.numbers, Kind::diverging);
  std::vector<double> sorted;
  for (const auto& value : column.numbers) {
    if (value && std::isfinite(*value)) sorted.push_back(*value);
  }
  std::sort(sorted.begin(), sorted.end());
  const bool by_rank = !sorted.empty() && is_skewed(sorted);
  return make(column.numbers, by_rank ? Kind::rank : Kind::linear);
}

NumberScale NumberScale::make(std::span<const std::optional<double>> values, Kind kind) {
  NumberScale scale;
  scale.kind_ = kind;
  std::vector<double> sorted;
  for (const auto& value : values) {
    if (value && std::isfinite(*value)) sorted.push_back(*value);
  }
  if (sorted.empty()) return scale;
  std::sort(sorted.begin(), sorted.end());
  scale.empty_ = false;
  scale.min_ = sorted.front();
  scale.max_ = sorted.back();
  if (kind == Kind::diverging) {
    scale.max_ = std::max(std::abs(sorted.front()), std::abs(sorted.back()));
    scale.min_ = -scale.max_;
  }
  if (kind == Kind::rank) {
    const auto n = static_cast<double>(sorted.size());
    for (std::size_t from = 0; from < sorted.size();) {
      std::size_t to = from;
      while (to < sorted.size() && sorted[to] == sorted[from]) ++to;
      scale.sorted_.push_back(sorted[from]);
      scale.ranks_.push_back((static_cast<double>(from + to) / 2) / n);
      from = to;
    }
    const double low = scale.ranks_.front();
    const double span = std::max(scale.ranks_.back() - low, 1e-12);
    for (double& rank : scale.ranks_) rank = (rank - low) / span;
  }
  return scale;
}

double NumberScale::at(double value) const {
  if (empty_ || max_ <= min_) return 0.5;
  if (kind_ != Kind::rank) return std::clamp((value - min_) / (max_ - min_), 0.0, 1.0);
  const auto above = std::lower_bound(sorted_.begin(), sorted_.end(), value);
  if (above == sorted_.begin()) return 0;
  if (above == sorted_.end()) return 1;
  const auto i = static_cast<std::size_t>(above - sorted_.begin());
  const double t = (value - sorted_[i - 1]) / (sorted_[i] - sorted_[i - 1]);
  return ranks_[i - 1] + t * (ranks_[i] - ranks_[i - 1]);
}

std::vector<double> NumberScale::ticks(int count, bool whole) const {
  if (empty_) return {};
  if (max_ <= min_) return {min_};
  if (kind_ != Kind::rank) return nice_ticks(min_, max_, count, whole);
  // Round numbers of all sizes, kept where they lie well apart on the scale.
  std::vector<double> candidates{min_, max_};
  for (int power = -6; power <= 12; ++power) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      const double value = factor * std::pow(10, power);
      if (value > min_ && value < max_ && (!whole || value >= 1)) candidates.push_back(value);
    }
  }
  std::vector<double> kept;
  for (const double value : candidates) {
    const bool apart = std::none_of(kept.begin(), kept.end(), [&](double other) {
      return std::abs(at(other) - at(value)) < 0.8 / std::max(count, 1);
    });
    if (apart) kept.push_back(value);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

std::vector<double> nice_ticks(double min, double max, int count, bool whole) {
  if (!(max > min)) return {min};
  double step = nice_step((max - min) / std::max(count - 1, 1));
  if (whole) step = std::max(1.0, std::round(step));
  std::vector<double> ticks;
  for (double i = std::ceil(min / step - 1e-9); i * step <= max + step * 1e-9; ++i) {
    ticks.push_back(i * step == 0 ? 0 : i * step);
  }
  if (ticks.size() < 2) return {min, max};
  return ticks;
}

namespace {

/// Thousands are set apart as i18n::Translator::number() does, in Latvian by a no-break space.
void set_thousands_apart(std::string& digits, std::string_view language) {
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), language == "lv" ? "\xC2\xA0" : ",");
  }
}

}  // namespace

std::string count_text(std::size_t count, std::string_view language) {
  std::string text = std::to_string(count);
  set_thousands_apart(text, language);
  return text;
}

std::string number_text(double value, std::string_view language) {
  if (!std::isfinite(value)) return "–";
  const bool latvian = language == "lv";
  double magnitude = std::abs(value);
  int decimals = 0;
  if (magnitude > 0 && magnitude < 100 && magnitude != std::floor(magnitude)) {
    decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(magnitude))), 0, 6);
  }
  std::array<char, 400> digits;
  const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), magnitude,
                                  std::chars_format::fixed, decimals)
                        .ptr;
  std::string text(static_cast<const char*>(digits.data()), end);
  std::string fraction;
  if (const auto point = text.find('.'); point != std::string::npos) {
    fraction = text.substr(point + 1);
    text.resize(point);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  }
  if (text.size() > 4) set_thousands_apart(text, language);  // 2019 is more likely a year
  if (!fraction.empty()) text += (latvian ? "," : ".") + fraction;
  const bool zero = text == "0" && fraction.empty();
  return value < 0 && !zero ? "−" + text : text;
}

}  // namespace saite::present
