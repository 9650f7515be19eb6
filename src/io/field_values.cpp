// SPDX-License-Identifier: Apache-2.0
#include "src/io/field_values.h"

#include "src/io/json_text.h"

namespace saite::io {
namespace {

constexpr std::size_t shown_bytes = 60;

std::string path(std::string_view field, std::string_view part) {
  return std::string(field) + "/" + pointer_part(part);
}

}  // namespace

std::string shown(TokenView value) {
  if (value.kind() == TokenKind::object) return "{…}";
  if (value.kind() == TokenKind::list) return "[…]";
  if (value.kind() == TokenKind::text) {
    const std::string_view text = value.text();
    std::string quoted = json_text(text.substr(0, std::min(text.size(), shown_bytes)));
    return text.size() <= shown_bytes ? quoted : excerpt(quoted, 0) + "…";
  }
  return json_value(to_value(value));
}

void FieldValues::wrong_type(std::string_view code, const Member& member, std::string_view field) {
  if (member.value.kind() == TokenKind::bad) return;  // already reported
  problems_.error(code, member.value.offset(), field, {shown(member.value)});
}

std::optional<std::string> FieldValues::text(const Member& member, std::string_view field) {
  if (member.value.kind() == TokenKind::text) return std::string(member.value.text());
  if (!member.value.is_null()) wrong_type("expected_text", member, field);
  return std::nullopt;
}

std::optional<std::string> FieldValues::id(const Member& member, std::string_view field) {
  switch (member.value.kind()) {
    case TokenKind::text:
      if (member.value.text().empty()) break;
      return std::string(member.value.text());
    case TokenKind::whole:
      return std::to_string(member.value.whole());
    case TokenKind::number:
    case TokenKind::list:
      return json_value(to_value(member.value));
    default:
      break;
  }
  wrong_type("expected_id", member, field);
  return std::nullopt;
}

std::optional<double> FieldValues::number(const Member& member, std::string_view field) {
  if (member.value.is_number()) return member.value.number();
  if (!member.value.is_null()) wrong_type("expected_number", member, field);
  return std::nullopt;
}

std::optional<bool> FieldValues::flag(const Member& member, std::string_view field) {
  if (member.value.kind() == TokenKind::boolean) return member.value.boolean();
  if (!member.value.is_null()) wrong_type("expected_flag", member, field);
  return std::nullopt;
}

std::optional<PartialDate> FieldValues::date(const Member& member, std::string_view field) {
  if (member.value.is_null()) return std::nullopt;
  if (member.value.kind() == TokenKind::whole) {
    if (const auto year = PartialDate::parse(std::to_string(member.value.whole()))) {
      problems_.warning("date_is_number", member.value.offset(), field, {shown(member.value)});
      return year;
    }
  }
  if (member.value.kind() == TokenKind::text) {
    if (const auto parsed = PartialDate::parse(member.value.text())) return parsed;
  }
  wrong_type("bad_date", member, field);
  return std::nullopt;
}

std::optional<model::LocalText> FieldValues::local_text(const Member& member,
                                                        std::string_view field) {
  const TokenView value = member.value;
  if (value.kind() == TokenKind::text) return model::LocalText(std::string(value.text()));
  if (value.is_number()) return model::LocalText(to_value(value).display());
  if (value.kind() != TokenKind::object) {
    if (!value.is_null()) wrong_type("expected_local_text", member, field);
    return std::nullopt;
  }
  model::LocalText text;
  value.for_members([&](std::string_view language, std::size_t offset, TokenView item) {
    const Member part{language, offset, item};
    if (auto words = this->text(part, path(field, language))) text.set(language, std::move(*words));
  });
  return text;
}

std::optional<model::Object> FieldValues::object(const Member& member, std::string_view field) {
  if (member.value.kind() != TokenKind::object) {
    if (!member.value.is_null()) wrong_type("expected_object", member, field);
    return std::nullopt;
  }
  model::Object object;
  member.value.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
    keep(object, {key, offset, value}, path(field, key));
  });
  return object;
}

std::vector<std::string> FieldValues::texts(const Member& member, std::string_view field) {
  std::vector<std::string> texts;
  if (!is_list(member, field) || member.value.is_null()) return texts;
  member.value.for_items([&](std::size_t i, TokenView value) {
    const Member item{member.key, member.key_offset, value};
    if (auto text = this->text(item, path(field, std::to_string(i)))) {
      texts.push_back(std::move(*text));
    }
  });
  return texts;
}

bool FieldValues::is_list(const Member& member, std::string_view field) {
  if (member.value.kind() == TokenKind::list || member.value.is_null()) return true;
  wrong_type("expected_list", member, field);
  return false;
}

void FieldValues::keep(model::Object& extra, const Member& member, std::string_view field) {
  if (model::find(extra, member.key) != nullptr) {
    problems_.warning("repeated_key", member.key_offset, field, {std::string(member.key)});
    model::assign(extra, member.key, to_value(member.value));
    return;
  }
  extra.emplace_back(std::string(member.key), to_value(member.value));
}

}  // namespace saite::io
