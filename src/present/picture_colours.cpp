// SPDX-License-Identifier: Apache-2.0
#include "src/present/picture_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>

namespace saite::present {
namespace {

using canvas::Colour;

struct Lab {
  double l = 0;
  double a = 0;
  double b = 0;
};

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Nothing where a screen has no such light.
std::optional<std::uint8_t> channel_of(double light) {
  if (light < -0.002 || light > 1.002) return std::nullopt;
  const double c = std::clamp(light, 0.0, 1.0);
  const double curved = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(curved * 255 + 0.5);
}

Lab lab_of(Colour colour) {
  const double r = linear(colour.r);
  const double g = linear(colour.g);
  const double b = linear(colour.b);
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

std::optional<Colour> colour_of(const Lab& lab) {
  const auto cube = [](double x) { return x * x * x; };
  const double l = cube(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
  const double m = cube(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
  const double s = cube(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
  const auto r = channel_of(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const auto g = channel_of(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const auto b = channel_of(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
  if (!r || !g || !b) return std::nullopt;
  return Colour{*r, *g, *b};
}

double apart(const Lab& x, const Lab& y) {
  return std::sqrt((x.l - y.l) * (x.l - y.l) + (x.a - y.a) * (x.a - y.a) +
                   (x.b - y.b) * (x.b - y.b));
}

double nearest(const Lab& of, const std::vector<Lab>& others) {
  double least = std::numeric_limits<double>::infinity();
  for (const Lab& other : others) least = std::min(least, apart(of, other));
  return least;
}

/// Looks around a colour, lighter and darker, along the circle of hues and towards grey.
Colour replaced(Colour wanted, const std::vector<Lab>& others, Colour ground) {
  const Lab lab = lab_of(wanted);
  const double chroma = std::max(std::hypot(lab.a, lab.b), 0.04);
  const double hue = std::atan2(lab.b, lab.a);
  const double needed = std::min(canvas::contrast(wanted, ground), 2.5);
  Colour best = wanted;
  double least = std::numeric_limits<double>::infinity();
  for (int lighter = -8; lighter <= 8; ++lighter) {
    for (int turn = -9; turn < 9; ++turn) {
      for (const double share : {1.0, 0.7, 1.2, 0.45}) {
        const double angle = hue + turn * std::numbers::pi / 9;
        const Lab at{lab.l + 0.04 * lighter, share * chroma * std::cos(angle),
                     share * chroma * std::sin(angle)};
        const double away = apart(at, lab);
        if (away >= least || at.l < 0 || at.l > 1) continue;
        const auto colour = colour_of(at);
        if (!colour || canvas::contrast(*colour, ground) < needed) continue;
        if (nearest(lab_of(*colour), others) < alike) continue;
        least = away;
        best = *colour;
      }
    }
  }
  return best;
}

}  // namespace

double difference(Colour a, Colour b) {
  return apart(lab_of(a), lab_of(b));
}

std::vector<Colour> kept_apart(std::span<const Colour> wanted, std::span<const Colour> taken,
                               Colour ground) {
  std::vector<Lab> all;
  for (const Colour colour : taken) all.push_back(lab_of(colour));
  const std::size_t given = all.size();
  std::vector<Colour> found;
  // What may stay stays, so that as few as can be change.
  std::vector<bool> stays;
  for (const Colour colour : wanted) {
    const Lab lab = lab_of(colour);
    stays.push_back(nearest(lab, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(given)}) >=
                    alike);
    if (stays.back()) all.push_back(lab);
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    found.push_back(stays[i] ? wanted[i] : replaced(wanted[i], all, ground));
    if (!stays[i]) all.push_back(lab_of(found.back()));
  }
  return found;
}

CategoryColours::CategoryColours(const Column& column)
    : place_(column.categories.size(), no_category), counts_(column.categories.size(), 0) {
  for (const std::uint32_t category : column.category_of) {
    if (category != no_category) ++counts_[category];
  }
  std::vector<std::uint32_t> order(place_.size());
  std::iota(order.begin(), order.end(), 0U);
  if (order.size() > most) {
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return counts_[a] > counts_[b]; });
    order.resize(most);
    std::sort(order.begin(), order.end());
  }
  shown_ = order.size();
  for (std::uint32_t i = 0; i < order.size(); ++i) place_[order[i]] = i;
}

}  // namespace saite::present
