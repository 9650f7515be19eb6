// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/text.h"
#include "graph/model/local_text.h"
#include "graph/model/value.h"

namespace saite::model {

/// Position of a kind in its table. Kinds are only ever added, so it stays valid.
using KindIndex = std::uint16_t;

/// What sort of actor: individual, family, community, institution, municipality, or declared by
/// a file. Absent fields fall back on the built-in kind of the same id, then on the program.
struct ActorKind {
  std::string id;
  LocalText label = {};
  std::optional<std::string> shape = {};  // circle triangle hexagon square diamond …
  std::optional<std::string> color = {};  // "#rrggbb"
  std::optional<int> power = {};  // formal power level, 0 (person) … 3 (municipality, state)
  Object extra = {};              // keys of the file that Saite does not know
  friend bool operator==(const ActorKind&, const ActorKind&) = default;
};

/// What sort of tie. `polarity` −1 is shown, but is no bond in analyses.
struct TieKind {
  std::string id;
  LocalText label = {};
  std::optional<bool> directed = {};
  std::optional<int> polarity = {};  // +1 or −1
  std::optional<std::string> color = {};
  Object extra = {};
  friend bool operator==(const TieKind&, const TieKind&) = default;
};

/// The kinds of a network in order: the built-in ones first, unless the file declares them itself.
template <class Kind>
class KindTable {
 public:
  explicit KindTable(std::vector<Kind> builtin);

  [[nodiscard]] const Kind& operator[](KindIndex index) const { return kinds_.at(index); }
  [[nodiscard]] std::size_t size() const { return kinds_.size(); }
  [[nodiscard]] std::optional<KindIndex> find(std::string_view id) const;

  /// Whether a file (or a person) declared the kind; only such kinds are written.
  [[nodiscard]] bool declared(KindIndex index) const { return declared_.at(index); }
  /// Indices of the declared kinds in the order of their declaration.
  [[nodiscard]] const std::vector<KindIndex>& declarations() const { return declarations_; }

  /// Declares a kind, or declares a built-in one anew: absent fields keep the built-in's value.
  KindIndex declare(Kind kind);
  /// The kind called `id`; one of that name and nothing else is added where there is none.
  KindIndex find_or_add(std::string_view id);
  /// Declares a kind exactly so, nothing inherited; a new declaration becomes the `place`-th (the
  /// last where there are fewer).
  KindIndex put(Kind kind, std::size_t place = std::numeric_limits<std::size_t>::max());
  /// Takes a declaration back: the kind is as the program has it, or an id and nothing else. It
  /// stays in the table, for what is of it.
  void undeclare(std::string_view id);

  friend bool operator==(const KindTable&, const KindTable&) = default;

 private:
  std::vector<Kind> kinds_;
  std::vector<Kind> builtin_;
  std::vector<bool> declared_;
  std::vector<KindIndex> declarations_;
  std::map<std::string, KindIndex, NameLess> by_id_;
};

extern template class KindTable<ActorKind>;
extern template class KindTable<TieKind>;

/// individual, family, community, institution, municipality; English and Latvian labels.
[[nodiscard]] std::vector<ActorKind> builtin_actor_kinds();
/// kinship, knows, membership, trust, collaboration, communication, support, governance, hosting,
/// referral, proximity, conflict.
[[nodiscard]] std::vector<TieKind> builtin_tie_kinds();

}  // namespace saite::model
