// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/interview.h"

namespace saite::exchange {
namespace {

constexpr std::string_view prefix = "nc:";

/// The first answer that is called a name, taken out of the list.
std::string take_name(AttributeList& said) {
  for (const Attribute& attribute : said.all()) {
    if (lower(attribute.name).find("name") != std::string::npos) {
      return std::string(said.take(attribute.name));
    }
  }
  return {};
}

}  // namespace

bool is_interview(pugi::xml_node graph) {
  for (const pugi::xml_attribute attribute : graph.attributes()) {
    if (std::string_view(attribute.name()).starts_with(prefix)) return true;
  }
  return false;
}

Interview::Interview(pugi::xml_node graph, std::size_t number, bool several)
    : graph_(graph), name_(value_of(graph, "caseId")), several_(several) {
  if (name_.empty()) name_ = std::to_string(number);
  const std::string_view session = value_of(graph, "sessionUUID");
  ego_ = full_id(session.empty() ? "ego" : session);
}

std::string Interview::full_id(std::string_view id) const {
  return several_ ? name_ + "/" + std::string(id) : std::string(id);
}

void Interview::say_ego(RecordSink& sink, const Place& place, std::string_view title,
                        AttributeList& said) {
  std::string name(title);
  if (name.empty()) name = take_name(said);
  if (name.empty()) name = name_;
  said.add_value("ego", model::Value(true));
  for (const pugi::xml_attribute attribute : graph_.attributes()) {
    const std::string_view full = attribute.name();
    const std::string_view text = attribute.value();
    if (full.starts_with(prefix) && !text.empty())
      said.add_value(local_name(full), model::Value(text));
  }
  sink.actor({.place = place, .id = ego_, .name = name, .attributes = said.all()});
}

void Interview::add_alter(ActorRecord& actor, AttributeList& attributes) {
  if (actor.name.empty()) actor.name = attributes.keep(take_name(attributes));
  if (several_) attributes.add("interview", name_);
  alters_.emplace_back(actor.id);
}

void Interview::tie_ego(RecordSink& sink, const Place& place) const {
  std::vector<Attribute> attributes{{"ego", model::Value(true)}};
  if (several_) attributes.push_back({"interview", std::string_view(name_)});
  for (const std::string& alter : alters_) {
    sink.tie({.place = place,
              .source = ego_,
              .target = alter,
              .directed = false,
              .attributes = attributes});
  }
  sink.notes().count(NoteSort::created, "ego_added", name_, place, {name_}, alters_.size());
}

}  // namespace saite::exchange
