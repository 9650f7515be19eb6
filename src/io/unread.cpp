// SPDX-License-Identifier: Apache-2.0
#include "src/io/unread.h"

#include <algorithm>

#include "src/io/assembler.h"
#include "src/io/depth_watch.h"
#include "src/io/json_text.h"

namespace saite::io {
namespace {

model::Value* find(model::Object& object, std::string_view name) {
  const auto at = std::ranges::find(object, name, &model::Object::value_type::first);
  return at == object.end() ? nullptr : &at->second;
}

/// Beside what an earlier reading left out.
void merge(model::Object& into, std::string name, model::Value value) {
  model::Value* there = find(into, name);
  if (there == nullptr) {
    into.emplace_back(std::move(name), std::move(value));
  } else if (there->list() != nullptr && value.list() != nullptr) {
    model::List both = *there->list();
    both.insert(both.end(), value.list()->begin(), value.list()->end());
    *there = std::move(both);
  } else {
    *there = std::move(value);
  }
}

}  // namespace

model::Value deeper(model::Value value) {
  if (value.list() == nullptr && value.object() == nullptr) return value;
  // Around it are the document, "graph", "unread", and a list of records.
  constexpr std::size_t around = 4;
  std::string text = json_value(value);
  if (nesting_depth(text) + around <= static_cast<std::size_t>(Assembler::depth_limit))
    return value;
  return text;
}

void Unread::add(std::string_view name, model::Value value) {
  value = deeper(std::move(value));
  if (model::Value* there = find(values_, name)) {
    *there = std::move(value);
  } else {
    values_.emplace_back(std::string(name), std::move(value));
  }
}

void Unread::add_record(std::string_view section, model::Value record) {
  record = deeper(std::move(record));
  const auto at = std::ranges::find(records_, section, &decltype(records_)::value_type::first);
  if (at == records_.end()) {
    records_.emplace_back(std::string(section), model::List{std::move(record)});
  } else {
    at->second.push_back(std::move(record));
  }
}

void Unread::settle(model::Object& extra) && {
  if (empty()) return;
  for (auto& [section, records] : records_) values_.emplace_back(section, std::move(records));
  std::string name(unread_key);
  model::Value* there = find(extra, name);
  while (there != nullptr && there->object() == nullptr) {  // another program's of that name
    name += "_";
    there = find(extra, name);
  }
  if (there == nullptr) {
    extra.emplace_back(std::move(name), std::move(values_));
    return;
  }
  model::Object all = *there->object();
  for (auto& [key, value] : values_) merge(all, std::move(key), std::move(value));
  *there = std::move(all);
}

}  // namespace saite::io
