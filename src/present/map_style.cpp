// SPDX-License-Identifier: Apache-2.0
#include "src/present/map_style.h"

namespace saite::present {
namespace {

struct TextField {
  const char* key;
  std::string MapStyle::*field;
};
constexpr TextField text_fields[] = {
    {"color_by", &MapStyle::color_by},         {"size_by", &MapStyle::size_by},
    {"tie_color_by", &MapStyle::tie_color_by}, {"width_by", &MapStyle::width_by},
    {"hulls_by", &MapStyle::hulls_by},         {"ties", &MapStyle::ties}};
struct FlagField {
  const char* key;
  bool MapStyle::*field;
};
struct NumberField {
  const char* key;
  double MapStyle::*field;
  double min;
  double max;
};
constexpr NumberField number_fields[] = {
    {"label_size", &MapStyle::label_size, 6, 72},
    {"community_resolution", &MapStyle::community_resolution, min_resolution, max_resolution}};
constexpr FlagField flag_fields[] = {{"labels", &MapStyle::labels},
                                     {"arrows", &MapStyle::arrows},
                                     {"annotations", &MapStyle::annotations}};

}  // namespace

MapStyle map_style_of(const model::Network& network) {
  MapStyle style;
  const model::Object* views = network.info.views.object();
  const model::Value* held = views != nullptr ? model::find(*views, "look") : nullptr;
  const model::Object* fields = held != nullptr ? held->object() : nullptr;
  if (fields == nullptr) return style;
  for (const auto& [key, field] : text_fields) {
    const model::Value* value = model::find(*fields, key);
    if (value != nullptr && value->text() != nullptr) style.*field = *value->text();
  }
  for (const auto& [key, field] : flag_fields) {
    const model::Value* value = model::find(*fields, key);
    if (value != nullptr && value->boolean() != nullptr) style.*field = *value->boolean();
  }
  for (const auto& [key, field, min, max] : number_fields) {
    const model::Value* value = model::find(*fields, key);
    if (value == nullptr || !value->is_number()) continue;
    if (value->number() >= min && value->number() <= max) style.*field = value->number();
  }
  return style;
}

model::Value map_style_value(const MapStyle& style) {
  const MapStyle standard;
  model::Object fields;
  for (const auto& [key, field] : text_fields) {
    if (style.*field != standard.*field) model::assign(fields, key, style.*field);
  }
  for (const auto& [key, field] : flag_fields) {
    if (style.*field != standard.*field) model::assign(fields, key, style.*field);
  }
  for (const auto& [key, field, min, max] : number_fields) {
    if (style.*field != standard.*field) model::assign(fields, key, style.*field);
  }
  return fields.empty() ? model::Value() : model::Value(std::move(fields));
}

}  // namespace saite::present
