// SPDX-License-Identifier: Apache-2.0
#include "src/io/field_values.h"

#include <cmath>

#include "src/io/json_text.h"
#include "src/io/read_date.h"

namespace saite::io {
namespace {

constexpr std::size_t shown_bytes = 60;

std::string path(std::string_view field, std::string_view part) {
  if (field.empty()) return pointer_part(part);
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
  if (value.kind() == TokenKind::bad) return std::string(value.text());
  return json_value(to_value(value));
}

void FieldValues::wrong_type(std::string_view code, const Member& member, std::string_view field,
                             Misfit what) {
  if (member.value.kind() == TokenKind::bad) {
    code = "not_finite";
    what = Misfit::absent;
  } else if (member.value.kind() == TokenKind::text && member.value.text().empty()) {
    what = Misfit::absent;
  }
  if (strict_) {
    problems_.record_error(code, member.value.offset(), field, {shown(member.value)});
  } else {
    problems_.misfit(what, code, member.value.offset(), field, {shown(member.value)});
  }
}

void FieldValues::wrong_in_any_file(std::string_view code, const Member& member,
                                    std::string_view field) {
  if (member.value.kind() == TokenKind::bad) code = "not_finite";
  problems_.record_error(code, member.value.offset(), field, {shown(member.value)});
}

std::optional<std::string> FieldValues::text(const Member& member, std::string_view field) {
  const TokenView value = member.value;
  if (value.kind() == TokenKind::text) return std::string(value.text());
  if (value.is_null()) return std::nullopt;
  const bool scalar = value.is_number() || value.kind() == TokenKind::boolean;
  wrong_type("expected_text", member, field, scalar ? Misfit::read : Misfit::kept);
  return scalar ? std::optional(to_value(value).display()) : std::nullopt;
}

std::optional<FileId> FieldValues::id(const Member& member, std::string_view field) {
  const TokenView value = member.value;
  switch (value.kind()) {
    case TokenKind::text:
      if (value.text().empty()) break;
      return FileId{std::string(value.text())};
    case TokenKind::whole:
      return FileId{std::to_string(value.whole()), true,
                    value.whole() >= 0 ? std::optional(static_cast<std::size_t>(value.whole()))
                                       : std::nullopt};
    case TokenKind::number: {
      // Tables make 1.0 of 1 where a column has gaps; it is the same number to every reader.
      constexpr double exact = 9007199254740992.0;
      const double number = value.number();
      if (number != std::floor(number) || std::abs(number) > exact) break;
      return FileId{std::to_string(static_cast<std::int64_t>(number)), true};
    }
    default:
      break;
  }
  if (value.is_number() || value.kind() == TokenKind::list) {
    return FileId{json_value(to_value(value)), true};
  }
  wrong_in_any_file("expected_id", member, field);
  return std::nullopt;
}

std::optional<double> FieldValues::number(const Member& member, std::string_view field) {
  const TokenView value = member.value;
  if (value.is_null()) return std::nullopt;
  if (value.is_number() && std::isfinite(value.number())) return value.number();
  const auto written =
      value.kind() == TokenKind::text ? model::number_of_text(value.text()) : std::nullopt;
  wrong_type(value.is_number() ? "number_too_great" : "expected_number", member, field,
             written ? Misfit::read : Misfit::kept);
  return written;
}

std::optional<bool> FieldValues::flag(const Member& member, std::string_view field) {
  const TokenView value = member.value;
  if (value.kind() == TokenKind::boolean) return value.boolean();
  if (value.is_null()) return std::nullopt;
  const std::string said = value.kind() == TokenKind::list || value.kind() == TokenKind::object
                               ? std::string()
                               : to_value(value).display();
  std::optional<bool> meant;
  if (said == "1" || said == "true" || said == "True") meant = true;
  if (said == "0" || said == "false" || said == "False") meant = false;
  wrong_type("expected_flag", member, field, meant ? Misfit::read : Misfit::kept);
  return meant;
}

std::optional<PartialDate> FieldValues::date(const Member& member, std::string_view field,
                                             SpanEnd end) {
  const TokenView value = member.value;
  if (value.is_null()) return std::nullopt;
  if (value.kind() == TokenKind::text) {  // what nearly all dates are, read without a copy
    if (const auto plain = PartialDate::parse(value.text())) return plain;
  }
  const bool readable = value.kind() == TokenKind::text || value.is_number();
  const DateReading reading = readable ? read_date(to_value(value).display(), end) : DateReading{};
  if (reading.before_year_one) {
    wrong_type("year_before_one", member, field);
    return std::nullopt;
  }
  if (!reading.date) {
    wrong_type("bad_date", member, field);
    return std::nullopt;
  }
  if (reading.reduced) {
    problems_.counted("date_reduced", value.offset(), field, {shown(value), reading.date->text()});
  } else if (value.is_number()) {
    problems_.counted("date_is_number", value.offset(), field, {shown(value)});
  }
  return reading.date;
}

std::optional<Spells> FieldValues::spells(const Member& member, std::string_view field) {
  if (member.value.is_null() || !is_list(member, field)) return std::nullopt;
  Spells spells;
  bool fits = true;
  member.value.for_items([&](std::size_t i, TokenView item) {
    const std::string where = path(field, std::to_string(i));
    fits = fits && item.kind() == TokenKind::object;
    if (!fits) return;
    DateSpan& spell = spells.emplace_back();
    item.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
      const Member end{key, offset, value};
      if (key == "since" && fits) spell.since = date(end, path(where, key), SpanEnd::since);
      if (key == "until" && fits) spell.until = date(end, path(where, key), SpanEnd::until);
      const bool said = key == "since" ? spell.since.has_value() : spell.until.has_value();
      fits = fits && (key == "since" || key == "until") && (said || value.is_null());
    });
    fits = fits && is_spell(spell);
  });
  if (fits) return spells;
  wrong_type("bad_spells", member, field);
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
  model::KeyPlaces places;
  value.for_members([&](std::string_view language, std::size_t offset, TokenView item) {
    const Member part{language, offset, item};
    auto words = this->text(part, path(field, language));
    if (!words) return;
    if (places.find(text.by_language(), language)) {
      text.set(language, std::move(*words));
    } else {
      text.add(language, std::move(*words));
    }
  });
  return text;
}

std::optional<model::Object> FieldValues::object(const Member& member, std::string_view field) {
  if (member.value.kind() != TokenKind::object) {
    if (!member.value.is_null()) wrong_type("expected_object", member, field);
    return std::nullopt;
  }
  model::Object object;
  model::KeyPlaces places;
  member.value.for_members([&](std::string_view key, std::size_t offset, TokenView value) {
    keep(object, places, {key, offset, value}, field);
  });
  return object;
}

std::vector<std::string> FieldValues::texts(const Member& member, std::string_view field) {
  std::vector<std::string> texts;
  if (member.value.kind() == TokenKind::text && !member.value.text().empty()) {
    wrong_type("expected_list", member, field, Misfit::read);
    return {std::string(member.value.text())};
  }
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

void FieldValues::report_bad_numbers(TokenView value, std::string_view field) {
  if (value.kind() == TokenKind::bad) {
    problems_.counted("not_finite_attribute", value.offset(), field, {shown(value)});
  } else if (value.kind() == TokenKind::object) {
    value.for_members(
        [&](std::string_view, std::size_t, TokenView item) { report_bad_numbers(item, field); });
  } else if (value.kind() == TokenKind::list) {
    value.for_items([&](std::size_t, TokenView item) { report_bad_numbers(item, field); });
  }
}

void FieldValues::keep(model::Object& object, model::KeyPlaces& places, const Member& member,
                       std::string_view inside) {
  // Where it stands is put into words only where there is something to say.
  const TokenKind kind = member.value.kind();
  if (kind == TokenKind::bad || kind == TokenKind::list || kind == TokenKind::object) {
    report_bad_numbers(member.value, path(inside, member.key));
  }
  if (const auto there = places.find(object, member.key)) {
    problems_.warning("repeated_key", member.key_offset, path(inside, member.key),
                      {std::string(member.key)});
    object[*there].second = to_value(member.value);
    return;
  }
  object.emplace_back(std::string(member.key), to_value(member.value));
}

}  // namespace saite::io
