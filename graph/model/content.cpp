// SPDX-License-Identifier: Apache-2.0
#include "graph/model/content.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "graph/base/utf8.h"

namespace saite::model {
namespace {

// How deep values stand in a file: {"nodes": [{"attributes": {…}}]}, {"graph": {"views": {…}}}.
constexpr int in_thing = 3;
constexpr int in_kind = 4;
constexpr int in_file = 1;

/// Looks at texts and values; the first that a file cannot hold is the answer.
class Look {
 public:
  explicit Look(std::string where) : where_(std::move(where)) {}

  void text(std::string_view words) {
    if (first_ill_formed(words)) refuse({"bad_text", where_});
  }
  void local(const LocalText& words) {
    text(words.plain());
    for (const auto& [language, translation] : words.by_language()) {
      text(language);
      text(translation);
    }
  }
  /// `depth`: of lists and objects around it.
  void value(const Value& seen, int depth) {
    if (seen.text() != nullptr) return text(*seen.text());
    if (const auto* number = std::get_if<double>(&seen.held())) {
      if (!std::isfinite(*number)) refuse({"bad_number", where_});
      return;
    }
    if (seen.list() == nullptr && seen.object() == nullptr) return;
    // No deeper than it may go: a value of a million lists must not end the program.
    if (depth >= max_nesting) return refuse({"too_deep", where_, {std::to_string(max_nesting)}});
    if (seen.list() != nullptr) {
      for (const Value& item : *seen.list()) value(item, depth + 1);
    } else {
      members(*seen.object(), depth + 1);
    }
  }
  void members(const Object& object, int depth) {
    for (const auto& [key, held] : object) {
      text(key);
      value(held, depth);
    }
  }
  /// The members of a field that is an object in the file.
  void field(const Object& object, int depth) { members(object, depth + 1); }

  [[nodiscard]] Status status() && { return std::move(status_); }

 private:
  void refuse(Error error) {
    if (status_) status_ = std::move(error);
  }

  std::string where_;
  Status status_;
};

template <class Keys, class Field>
Status look_at(const Keys& keys, Field field, Member member, const Value& value, int depth) {
  Look look{std::string(keys.at(static_cast<std::size_t>(field)))};
  if (member) look.text(*member);
  look.value(value, depth + (member ? 1 : 0));
  return std::move(look).status();
}

template <class Kind>
void look_at_kind(Look& look, const Kind& kind) {
  look.text(kind.id);
  look.local(kind.label);
  if (kind.color) look.text(*kind.color);
  look.members(kind.extra, in_kind);
}

}  // namespace

Status check_content(const Actor& actor) {
  Look look(actor.key);
  look.text(actor.key);
  look.local(actor.name);
  const ActorDetails& details = *actor.details;
  for (const std::string* words :
       {&details.subtype, &details.consent, &details.note, &details.source}) {
    look.text(*words);
  }
  for (const std::string& tag : details.tags) look.text(tag);
  look.field(details.attributes, in_thing);
  look.members(details.extra, in_thing);
  return std::move(look).status();
}

Status check_content(const Tie& tie) {
  Look look(tie.key);
  look.text(tie.key);
  look.text(tie.details->note);
  look.text(tie.details->evidence);
  look.field(tie.details->attributes, in_thing);
  look.members(tie.details->extra, in_thing);
  return std::move(look).status();
}

Status check_content(const ActorKind& kind) {
  Look look(kind.id);
  look_at_kind(look, kind);
  if (kind.shape) look.text(*kind.shape);
  return std::move(look).status();
}

Status check_content(const TieKind& kind) {
  Look look(kind.id);
  look_at_kind(look, kind);
  return std::move(look).status();
}

Status check_content(ActorField field, Member member, const Value& value) {
  return look_at(actor_field_keys, field, member, value, in_thing);
}

Status check_content(TieField field, Member member, const Value& value) {
  return look_at(tie_field_keys, field, member, value, in_thing);
}

Status check_content(InfoField field, Member member, const Value& value) {
  const bool at_top = field == InfoField::file;
  return look_at(info_field_keys, field, member, value, at_top ? in_file - 1 : in_file + 1);
}

}  // namespace saite::model
