// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/look.h"

namespace saite::app {
namespace {

struct TextField {
  const char* key;
  std::string Look::*field;
};
constexpr TextField text_fields[] = {{"color_by", &Look::color_by},
                                     {"size_by", &Look::size_by},
                                     {"tie_color_by", &Look::tie_color_by},
                                     {"width_by", &Look::width_by},
                                     {"hulls_by", &Look::hulls_by}};
struct FlagField {
  const char* key;
  bool Look::*field;
};
struct NumberField {
  const char* key;
  double Look::*field;
  double least;
  double most;
};
constexpr NumberField number_fields[] = {
    {"label_size", &Look::label_size, 6, 72},
    {"community_resolution", &Look::community_resolution, least_resolution, most_resolution}};
constexpr FlagField flag_fields[] = {{"labels", &Look::labels}, {"arrows", &Look::arrows}};

}  // namespace

Look look_of(const model::Network& network) {
  Look look;
  const model::Object* views = network.info.views.object();
  const model::Value* held = views != nullptr ? model::find(*views, "look") : nullptr;
  const model::Object* fields = held != nullptr ? held->object() : nullptr;
  if (fields == nullptr) return look;
  for (const auto& [key, field] : text_fields) {
    const model::Value* value = model::find(*fields, key);
    if (value != nullptr && value->text() != nullptr) look.*field = *value->text();
  }
  for (const auto& [key, field] : flag_fields) {
    const model::Value* value = model::find(*fields, key);
    if (value != nullptr && value->boolean() != nullptr) look.*field = *value->boolean();
  }
  for (const auto& [key, field, least, most] : number_fields) {
    const model::Value* value = model::find(*fields, key);
    if (value == nullptr || !value->is_number()) continue;
    if (value->number() >= least && value->number() <= most) look.*field = value->number();
  }
  return look;
}

model::Value look_value(const Look& look) {
  const Look standard;
  model::Object fields;
  for (const auto& [key, field] : text_fields) {
    if (look.*field != standard.*field) model::assign(fields, key, look.*field);
  }
  for (const auto& [key, field] : flag_fields) {
    if (look.*field != standard.*field) model::assign(fields, key, look.*field);
  }
  for (const auto& [key, field, least, most] : number_fields) {
    if (look.*field != standard.*field) model::assign(fields, key, look.*field);
  }
  return fields.empty() ? model::Value() : model::Value(std::move(fields));
}

}  // namespace saite::app
