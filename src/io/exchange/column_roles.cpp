// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/column_roles.h"

#include <algorithm>
#include <array>

#include "src/io/exchange/folded.h"

namespace saite::exchange {
namespace {

struct Known {
  Role role;
  std::string_view names;  // folded_plain(), parted by '|'
};

constexpr std::array for_ties{
    Known{Role::source, "source|from|avots|sutitajs|source id|from id|source name|from name"},
    Known{Role::target, "target|to|merkis|sanemejs|target id|to id|target name|to name|uz"},
    Known{Role::tie_id, "id|key|edge id|tie id|saites id"},
    Known{Role::kind,
          "kind|type|veids|tips|saites veids|relation|relationship|relation type|"
          "interaction|attiecibas|tie kind|edge type"},
    Known{Role::weight, "weight|strength|value|svars|stiprums|speks|vertiba"},
    Known{Role::direction, "direction|directed|virziens|virzita"},
    Known{Role::label, "label|uzraksts"},
    Known{Role::evidence, "evidence|pieradijums"}};

constexpr std::array for_actors{
    Known{Role::id, "id|key|node id|actor id|identifier|identifikators|kods"},
    Known{Role::name,
          "name|label|full name|title|nosaukums|vards|vards uzvards|vards, uzvards|"
          "organizacija|organisation|organization|node|actor|person|persona|"
          "respondent|respondents|dalibnieks|dalibniece"},
    Known{Role::kind, "kind|type|element type|veids|tips|category|kategorija"},
    Known{Role::part_of, "part of|parent|pieder|dala no|ietilpst"},
    Known{Role::lat, "lat|latitude|platums|geografiskais platums"},
    Known{Role::lon, "lon|lng|long|longitude|garums|geografiskais garums"},
    Known{Role::x, "x"},
    Known{Role::y, "y"},
    Known{Role::tags, "tags|birkas"},
    Known{Role::consent, "consent|piekrisana"},
    Known{Role::statement_source, "statement source"},
    Known{Role::subtype, "subtype|apaksveids"},
    Known{Role::colour, "color|colour|krasa"}};

constexpr std::array for_both{
    Known{Role::note, "note|notes|piezime|piezimes|description|apraksts"},
    Known{Role::since, "since|start|start date|sakums|no datuma|interval start"},
    Known{Role::until, "until|end|end date|beigas|lidz|lidz datumam|interval end"},
    Known{Role::spells, "timeset|interval|timestamp|spells"}};

/// Headers that come in twos only: one of them alone means something else ("No" is a number).
struct Pair {
  std::string_view source;
  std::string_view target;
  bool direction;
};
constexpr std::array pairs{Pair{"no", "uz", true},
                           Pair{"kas", "kam", true},
                           Pair{"sender", "receiver", true},
                           Pair{"ego", "alter", true},
                           Pair{"follower", "followed", true},
                           Pair{"parent", "child", true},
                           Pair{"head", "tail", true},
                           Pair{"avots", "merkis", true},
                           Pair{"source", "target", true},
                           Pair{"from", "to", true}};

struct Key {
  std::string_view name;
  Role role;
};
constexpr std::array keys{Key{"source", Role::source},
                          Key{"target", Role::target},
                          Key{"key", Role::tie_id},
                          Key{"weight", Role::weight},
                          Key{"directed", Role::direction},
                          Key{"evidence", Role::evidence},
                          Key{"id", Role::id},
                          Key{"name", Role::name},
                          Key{"part_of", Role::part_of},
                          Key{"lat", Role::lat},
                          Key{"lon", Role::lon},
                          Key{"x", Role::x},
                          Key{"y", Role::y},
                          Key{"tags", Role::tags},
                          Key{"consent", Role::consent},
                          Key{"subtype", Role::subtype},
                          Key{"color", Role::colour},
                          Key{"kind", Role::kind},
                          Key{"label", Role::label},
                          Key{"note", Role::note},
                          Key{"since", Role::since},
                          Key{"until", Role::until},
                          Key{"spells", Role::spells},
                          Key{"names_of_others", Role::others},
                          Key{"list", Role::list},
                          Key{"statement_source", Role::statement_source},
                          Key{"attribute", Role::attribute},
                          Key{"ignore", Role::ignored}};

bool is_among(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    if (names.substr(0, end) == name) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

template <class Table>
std::optional<Role> find_in(const Table& table, std::string_view name) {
  for (const Known& known : table) {
    if (is_among(known.names, name)) return known.role;
  }
  return std::nullopt;
}

std::optional<std::size_t> place_of_name(std::span<const std::string> folded_names,
                                         std::string_view name) {
  const auto at = std::ranges::find(folded_names, name);
  if (at == folded_names.end()) return std::nullopt;
  return static_cast<std::size_t>(at - folded_names.begin());
}

std::vector<std::string> all_folded(std::span<const std::string> columns) {
  std::vector<std::string> names;
  for (const std::string& column : columns) names.push_back(folded_plain(column));
  return names;
}

/// "station1" and "station2", "Person A" and "Person B".
bool are_numbered_twins(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  if (a.substr(0, a.size() - 1) != b.substr(0, b.size() - 1)) return false;
  const char before = a[a.size() - 2];
  if (before >= '0' && before <= '9') return false;  // one of many: q10, q11
  return (a.back() == '1' && b.back() == '2') ||
         (a.back() == 'a' && b.back() == 'b' && before == ' ');
}

}  // namespace

Role role_of_header(std::string_view header, bool of_ties) {
  const std::string name = folded_plain(header);
  const auto own = of_ties ? find_in(for_ties, name) : find_in(for_actors, name);
  return own ? *own : find_in(for_both, name).value_or(Role::attribute);
}

std::optional<Role> role_of_key(std::string_view key) {
  for (const auto& [name, role] : keys) {
    if (name == key) return role;
  }
  return std::nullopt;
}

std::string_view key_of_role(Role role) {
  const auto* at = std::ranges::find(keys, role, &Key::role);
  return at == keys.end() ? "attribute" : at->name;
}

std::span<const std::string_view> role_keys() {
  static const auto names = [] {
    std::array<std::string_view, keys.size()> all;
    std::ranges::transform(keys, all.begin(), &Key::name);
    return all;
  }();
  return names;
}

bool has_known_columns(std::span<const std::string> row) {
  if (ends_by_header(row)) return true;
  const auto of_network_canvas = [](const std::string& cell) {
    return cell.starts_with("networkCanvas");
  };
  if (std::ranges::any_of(row, of_network_canvas)) return true;
  std::size_t known = 0;
  for (const std::string& cell : row) {
    const Role role = role_of_header(cell, false);
    if (role == Role::id || role == Role::name) return true;
    known += role != Role::attribute ? 1 : 0;
  }
  return known >= 2;
}

std::optional<std::pair<std::size_t, std::size_t>> ends_by_header(
    std::span<const std::string> columns) {
  const std::vector<std::string> names = all_folded(columns);
  for (const Pair& pair : pairs) {
    const auto source = place_of_name(names, pair.source);
    const auto target = place_of_name(names, pair.target);
    if (source && target) return std::pair(*source, *target);
  }
  std::optional<std::size_t> source;
  std::optional<std::size_t> target;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto role = find_in(for_ties, names[i]);
    if (role == Role::source && !source) source = i;
    if (role == Role::target && !target) target = i;
  }
  if (source && target) return std::pair(*source, *target);
  // A table of ids and names beside them is of actors, whatever is numbered there.
  if (place_of_name(names, "id") && place_of_name(names, "name")) return std::nullopt;
  std::optional<std::pair<std::size_t, std::size_t>> twins;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    if (!are_numbered_twins(names[i], names[i + 1])) continue;
    const bool third = i + 2 < names.size() && !names[i + 2].empty() &&
                       names[i + 2].size() == names[i].size() && names[i + 2].back() == '3' &&
                       names[i + 2].starts_with(names[i].substr(0, names[i].size() - 1));
    if (!third && !twins) twins = {i, i + 1};
  }
  return twins;
}

bool ends_have_direction(std::string_view source_header) {
  const std::string name = folded_plain(source_header);
  if (find_in(for_ties, name) == Role::source) return true;
  return std::ranges::any_of(
      pairs, [&](const Pair& pair) { return pair.source == name && pair.direction; });
}

}  // namespace saite::exchange
