// SPDX-License-Identifier: Apache-2.0
#include "src/present/theme.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "render/canvas/shapes.h"

extern "C" {
extern const unsigned char saite_theme_light_begin[], saite_theme_light_end[];
extern const unsigned char saite_theme_dark_begin[], saite_theme_dark_end[];
extern const unsigned char saite_theme_high_contrast_begin[], saite_theme_high_contrast_end[];
extern const unsigned char saite_theme_print_begin[], saite_theme_print_end[];
}

namespace saite::present {
namespace {

using Json = nlohmann::json;

struct Embedded {
  std::string_view id;
  const unsigned char* begin;
  const unsigned char* end;
};

const std::array<Embedded, 4>& embedded_themes() {
  static const std::array<Embedded, 4> themes = {
      Embedded{"light", saite_theme_light_begin, saite_theme_light_end},
      Embedded{"dark", saite_theme_dark_begin, saite_theme_dark_end},
      Embedded{"high-contrast", saite_theme_high_contrast_begin, saite_theme_high_contrast_end},
      Embedded{"print", saite_theme_print_begin, saite_theme_print_end}};
  return themes;
}

/// Reads tokens and remembers the first that is missing or wrong.
class ThemeReader {
 public:
  explicit ThemeReader(const Json& json) : json_(json) {}

  canvas::Colour colour(const char* part, const char* name) {
    const Json* value = find(part, name);
    return value == nullptr ? canvas::Colour{} : colour_of(*value, name);
  }

  double number(const char* part, const char* name) {
    const Json* value = find(part, name);
    if (value != nullptr && value->is_number()) return value->get<double>();
    complain(name);
    return 0;
  }

  std::vector<canvas::Colour> colours(const char* name) {
    std::vector<canvas::Colour> list;
    if (json_.contains(name) && json_[name].is_array()) {
      for (const Json& value : json_[name]) list.push_back(colour_of(value, name));
    }
    if (list.empty()) complain(name);
    return list;
  }

  canvas::Shape shape(const Json& value, const std::string& name) {
    const auto parsed = value.is_string() ? canvas::parse_shape(value.get<std::string>())
                                          : std::optional<canvas::Shape>();
    if (!parsed) complain(name);
    return parsed.value_or(canvas::Shape::circle);
  }

  canvas::Colour colour_of(const Json& value, const std::string& name) {
    const auto parsed = value.is_string() ? canvas::parse_colour(value.get<std::string>())
                                          : std::optional<canvas::Colour>();
    if (!parsed) complain(name);
    return parsed.value_or(canvas::Colour{});
  }

  [[nodiscard]] const std::string& complaint() const { return complaint_; }

 private:
  const Json* find(const char* part, const char* name) {
    if (json_.contains(part) && json_[part].contains(name)) return &json_[part][name];
    complain(name);
    return nullptr;
  }
  void complain(const std::string& name) {
    if (complaint_.empty()) complaint_ = name;
  }

  const Json& json_;
  std::string complaint_;
};

void read_window(ThemeReader& read, Theme& theme) {
  const std::pair<const char*, canvas::Colour*> tokens[] = {
      {"window", &theme.window},         {"panel", &theme.panel},
      {"raised", &theme.raised},         {"field", &theme.field},
      {"hairline", &theme.hairline},     {"ink", &theme.ink},
      {"muted", &theme.muted},           {"hover", &theme.hover},
      {"pressed", &theme.pressed},       {"accent", &theme.accent},
      {"accent_ink", &theme.accent_ink}, {"accent_soft", &theme.accent_soft},
      {"danger", &theme.danger},         {"warning", &theme.warning},
      {"success", &theme.success}};
  for (const auto& [name, colour] : tokens) *colour = read.colour("window", name);
}

void read_picture(ThemeReader& read, Theme& theme) {
  const std::pair<const char*, canvas::Colour*> tokens[] = {
      {"map", &theme.map},           {"ink", &theme.map_ink},
      {"muted", &theme.map_muted},   {"halo", &theme.halo},
      {"tie", &theme.tie},           {"conflict", &theme.conflict},
      {"absent", &theme.absent},     {"outline_color", &theme.outline_colour},
      {"foremost", &theme.foremost}, {"second", &theme.second},
      {"gain", &theme.gain},         {"loss", &theme.loss}};
  for (const auto& [name, colour] : tokens) *colour = read.colour("picture", name);
  theme.outline = read.number("picture", "outline");
  theme.tie_alpha = read.number("picture", "tie_alpha");
  theme.hull_alpha = read.number("picture", "hull_alpha");
}

void read_kinds(ThemeReader& read, const Json& json, Theme& theme) {
  const Json kinds = json.value("kinds", Json::object());
  for (const auto& [id, style] : kinds.items()) {
    theme.kinds[id] = {read.shape(style.value("shape", Json()), id),
                       read.colour_of(style.value("color", Json()), id)};
  }
  const Json tie_kinds = json.value("tie_kinds", Json::object());
  for (const auto& [id, colour] : tie_kinds.items()) {
    theme.tie_kinds[id] = read.colour_of(colour, id);
  }
  const Json shapes = json.value("more_shapes", Json::array());
  for (const Json& shape : shapes) theme.more_shapes.push_back(read.shape(shape, "more_shapes"));
}

}  // namespace

Result<Theme> read_theme(std::string_view id, std::string_view text) try {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return Error{"bad_theme", "", {std::string(id), "json"}};
  Theme theme;
  theme.id = id;
  theme.dark = json.value("dark", Json(false)) == Json(true);
  ThemeReader read(json);
  read_window(read, theme);
  read_picture(read, theme);
  read_kinds(read, json, theme);
  theme.sequential.stops = read.colours("sequential");
  theme.diverging.stops = read.colours("diverging");
  theme.categories = read.colours("categories");
  if (!read.complaint().empty()) {
    return Error{"bad_theme", "", {std::string(id), read.complaint()}};
  }
  return theme;
} catch (const Json::exception& problem) {
  return Error{"bad_theme", "", {std::string(id), problem.what()}};
}

scene::SceneStyle Theme::scene_style() const {
  scene::SceneStyle style;
  style.background = map;
  style.panel = raised;
  style.ink = map_ink;
  style.muted = map_muted;
  style.hairline = hairline;
  style.accent = accent;
  style.halo = halo.with_alpha(0.9);
  style.tie_alpha = static_cast<float>(tie_alpha);
  style.hull_alpha = static_cast<float>(hull_alpha);
  return style;
}

Result<Themes> Themes::create() {
  Themes themes;
  for (const Embedded& file : embedded_themes()) {
    auto theme = read_theme(file.id, {reinterpret_cast<const char*>(file.begin),
                                      static_cast<std::size_t>(file.end - file.begin)});
    if (!theme) return theme.error();
    themes.themes_.push_back(std::move(*theme));
  }
  return themes;
}

const Theme* Themes::find(std::string_view id) const {
  const auto found = std::find_if(themes_.begin(), themes_.end(),
                                  [&](const Theme& theme) { return theme.id == id; });
  return found == themes_.end() ? nullptr : &*found;
}

const Theme& Themes::get(std::string_view id) const {
  const Theme* theme = find(id);
  return theme != nullptr ? *theme : themes_.front();
}

namespace {

/// What a kind says of its own look; what it only repeats from the built-in kind of the same id is
/// the theme's matter, which knows dark grounds too.
template <class Kind>
std::optional<std::string> own_colour(const Kind& kind, const std::vector<Kind>& builtin) {
  for (const Kind& other : builtin) {
    if (other.id == kind.id && other.color == kind.color) return std::nullopt;
  }
  return kind.color;
}

}  // namespace

std::vector<KindStyle> kind_styles(const model::Network& network, const Theme& theme) {
  const auto& kinds = network.actor_kinds();
  const auto builtin = model::builtin_actor_kinds();
  std::vector<KindStyle> styles;
  std::size_t next_shape = 0;
  std::size_t next_colour = theme.kinds.size();  // the first ones are the built-in kinds' own
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const model::ActorKind& kind = kinds[static_cast<model::KindIndex>(i)];
    KindStyle style;
    if (const auto own = theme.kinds.find(kind.id); own != theme.kinds.end()) {
      style = own->second;
    } else {
      style.shape = theme.more_shapes.empty()
                        ? canvas::Shape::circle
                        : theme.more_shapes[next_shape++ % theme.more_shapes.size()];
      style.colour = theme.categories[next_colour++ % theme.categories.size()];
    }
    if (kind.shape) style.shape = canvas::parse_shape(*kind.shape).value_or(style.shape);
    const auto own_paint = own_colour(kind, builtin);
    if (own_paint) style.colour = canvas::parse_colour(*own_paint).value_or(style.colour);
    styles.push_back(style);
  }
  return styles;
}

std::vector<canvas::Colour> tie_colours(const model::Network& network, const Theme& theme) {
  const auto& kinds = network.tie_kinds();
  const auto builtin = model::builtin_tie_kinds();
  std::vector<canvas::Colour> colours;
  std::size_t next = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const model::TieKind& kind = kinds[static_cast<model::KindIndex>(i)];
    canvas::Colour colour;
    if (const auto own = theme.tie_kinds.find(kind.id); own != theme.tie_kinds.end()) {
      colour = own->second;
    } else if (kind.polarity.value_or(1) < 0) {
      colour = theme.conflict;
    } else {
      colour = theme.categories[next++ % theme.categories.size()];
    }
    const auto own_paint = own_colour(kind, builtin);
    if (own_paint) colour = canvas::parse_colour(*own_paint).value_or(colour);
    colours.push_back(colour);
  }
  return colours;
}

}  // namespace saite::present
