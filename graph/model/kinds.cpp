// SPDX-License-Identifier: Apache-2.0
#include "graph/model/kinds.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "graph/base/error.h"

namespace saite::model {
namespace {

LocalText label(const char* english, const char* latvian) {
  LocalText text;
  text.set("en", english);
  text.set("lv", latvian);
  return text;
}

void inherit(ActorKind& kind, const ActorKind& from) {
  if (kind.label.empty()) kind.label = from.label;
  if (!kind.shape) kind.shape = from.shape;
  if (!kind.color) kind.color = from.color;
  if (!kind.power) kind.power = from.power;
}

void inherit(TieKind& kind, const TieKind& from) {
  if (kind.label.empty()) kind.label = from.label;
  if (!kind.directed) kind.directed = from.directed;
  if (!kind.polarity) kind.polarity = from.polarity;
  if (!kind.color) kind.color = from.color;
}

ActorKind actor_kind(const char* id, const char* en, const char* lv, const char* shape,
                     const char* color, int power) {
  return {id, label(en, lv), shape, color, power, {}};
}

TieKind tie_kind(const char* id, const char* en, const char* lv, bool directed, int polarity,
                 const char* color) {
  return {id, label(en, lv), directed, polarity, color, {}};
}

}  // namespace

template <class Kind>
KindTable<Kind>::KindTable(std::vector<Kind> builtin)
    : kinds_(builtin), builtin_(std::move(builtin)), declared_(kinds_.size(), false) {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    by_id_.emplace(kinds_[i].id, static_cast<KindIndex>(i));
  }
}

template <class Kind>
std::optional<KindIndex> KindTable<Kind>::find(std::string_view id) const {
  // Nearly always one of the first, written alike.
  constexpr std::size_t looked_at = 16;
  for (std::size_t i = 0; i < std::min(looked_at, kinds_.size()); ++i) {
    if (kinds_[i].id == id) return static_cast<KindIndex>(i);
  }
  const auto it = by_id_.find(id);
  return it == by_id_.end() ? std::nullopt : std::optional(it->second);
}

template <class Kind>
KindIndex KindTable<Kind>::declare(Kind kind) {
  if (const auto index = find(kind.id)) {
    inherit(kind, kinds_[*index]);
    kinds_[*index] = std::move(kind);
    if (!declared_[*index]) declarations_.push_back(*index);
    declared_[*index] = true;
    return *index;
  }
  const KindIndex index = find_or_add(kind.id);
  kinds_[index] = std::move(kind);
  declared_[index] = true;
  declarations_.push_back(index);
  return index;
}

template <class Kind>
KindIndex KindTable<Kind>::find_or_add(std::string_view id) {
  if (const auto index = find(id)) return *index;
  if (kinds_.size() >= std::numeric_limits<KindIndex>::max()) broken("more than 65,534 kinds");
  Kind kind;
  kind.id = std::string(id);
  kinds_.push_back(std::move(kind));
  declared_.push_back(false);
  const auto index = static_cast<KindIndex>(kinds_.size() - 1);
  by_id_.emplace(id, index);
  return index;
}

template <class Kind>
KindIndex KindTable<Kind>::put(Kind kind, std::size_t place) {
  const KindIndex index = find_or_add(kind.id);
  kinds_[index] = std::move(kind);
  if (!declared_[index]) {
    const std::size_t at = std::min(place, declarations_.size());
    declarations_.insert(declarations_.begin() + static_cast<std::ptrdiff_t>(at), index);
    declared_[index] = true;
  }
  return index;
}

template <class Kind>
void KindTable<Kind>::undeclare(std::string_view id) {
  const auto index = find(id);
  if (!index || !declared_[*index]) return;
  const auto own =
      std::ranges::find_if(builtin_, [&](const Kind& kind) { return same_name(kind.id, id); });
  kinds_[*index] = own == builtin_.end() ? Kind{.id = std::string(id)} : *own;
  declared_[*index] = false;
  std::erase(declarations_, *index);
}

template class KindTable<ActorKind>;
template class KindTable<TieKind>;

std::vector<ActorKind> builtin_actor_kinds() {
  // Colours: Okabe & Ito's colour-blind safe set. Power levels: METRICS, tie class.
  return {
      actor_kind("individual", "Individual", "Indivīds", "circle", "#0072B2", 0),
      actor_kind("family", "Family", "Ģimene", "triangle", "#E69F00", 0),
      actor_kind("community", "Community", "Kopiena", "hexagon", "#009E73", 1),
      actor_kind("institution", "Institution", "Institūcija", "square", "#CC79A7", 2),
      actor_kind("municipality", "Municipality", "Pašvaldība", "diamond", "#D55E00", 3),
  };
}

std::vector<TieKind> builtin_tie_kinds() {
  return {
      tie_kind("kinship", "Kinship", "Radniecība", false, 1, "#B8860B"),
      tie_kind("knows", "Knows", "Pazīst", false, 1, "#B4508C"),
      tie_kind("membership", "Membership", "Dalība", true, 1, "#009E73"),
      tie_kind("trust", "Trust", "Uzticēšanās", true, 1, "#0072B2"),
      tie_kind("collaboration", "Collaboration", "Sadarbība", false, 1, "#56B4E9"),
      tie_kind("communication", "Communication", "Saziņa", false, 1, "#8C8C8C"),
      tie_kind("support", "Support", "Atbalsts", true, 1, "#E69F00"),
      tie_kind("governance", "Governance", "Pārvaldība", true, 1, "#D55E00"),
      tie_kind("hosting", "Hosting", "Telpu nodrošināšana", true, 1, "#CC79A7"),
      tie_kind("referral", "Referral", "Nosūtīšana", true, 1, "#332288"),
      tie_kind("proximity", "Proximity", "Kaimiņos", false, 1, "#999933"),
      tie_kind("conflict", "Conflict", "Konflikts", false, -1, "#882255"),
  };
}

}  // namespace saite::model
