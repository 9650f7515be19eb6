// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/p_values.h"

#include <algorithm>
#include <numeric>

namespace saite::analysis {
namespace {

std::vector<std::size_t> rarest_first(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
  return order;
}

}  // namespace

std::vector<double> holm(std::span<const double> p) {
  const auto order = rarest_first(p);
  std::vector<double> out(p.size());
  double least = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    least = std::max(least, std::min(1.0, p[order[i]] * static_cast<double>(p.size() - i)));
    out[order[i]] = least;
  }
  return out;
}

std::vector<double> false_discovery_rate(std::span<const double> p, double tests) {
  const auto order = rarest_first(p);
  std::vector<double> out(p.size());
  double most = 1;
  for (std::size_t i = order.size(); i-- > 0;) {
    most = std::min(most, p[order[i]] * tests / static_cast<double>(i + 1));
    out[order[i]] = most;
  }
  return out;
}

double hypergeometric_tail(std::uint32_t all, std::uint32_t marked, std::uint32_t drawn,
                           std::uint32_t hits) {
  const std::uint32_t most = std::min(marked, drawn);
  const std::uint32_t unmarked = all - marked;
  const std::uint32_t fewest = drawn > unmarked ? drawn - unmarked : 0;
  if (hits <= fewest) return 1;
  if (hits > most) return 0;
  // Each count weighs as much as the one before times a fraction; the likeliest weighs 1, so that
  // neither end is lost.
  const double m = marked;
  const double d = drawn;
  const auto step = [&](double k) {  // from k to k + 1
    return (m - k) * (d - k) / ((k + 1) * (all - m - d + k + 1));
  };
  const auto mode = std::clamp(
      static_cast<std::uint32_t>((m + 1) * (d + 1) / (static_cast<double>(all) + 2)), fewest, most);
  double tail = 0;
  double rest = 0;
  const auto add = [&](std::uint32_t k, double weight) { (k >= hits ? tail : rest) += weight; };
  double weight = 1;
  add(mode, weight);
  for (std::uint32_t k = mode; k < most; ++k) add(k + 1, weight *= step(k));
  weight = 1;
  for (std::uint32_t k = mode; k > fewest; --k) add(k - 1, weight /= step(k - 1));
  return tail / (tail + rest);
}

}  // namespace saite::analysis
