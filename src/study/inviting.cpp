// SPDX-License-Identifier: Apache-2.0
#include "src/study/inviting.h"

#include <optional>
#include <utility>

#include "src/study/analyse_network.h"
#include "src/study/words.h"

namespace saite::study {
namespace {

using project::Index;

std::vector<Index> indices_of(const project::Projection& projection,
                              const std::vector<ActorId>& actors) {
  std::vector<Index> indices;
  for (const ActorId id : actors) {
    if (const auto index = projection.index_of(id)) indices.push_back(*index);
  }
  return indices;
}

/// Names of people and groups of one invitation.
class InviteNames {
 public:
  InviteNames(const model::Network& network, const InviteResult& result, const i18n::Translator& t)
      : network_(network), result_(result), t_(t) {}

  [[nodiscard]] std::string person(Index u) const {
    const ActorId id = result_.projection->actor(u);
    return network_.has(id) ? network_.actor(id).display_name(t_.language()) : std::string("–");
  }
  [[nodiscard]] std::string people(const std::vector<Index>& list, const char* between) const {
    std::string all;
    for (const Index u : list) all += (all.empty() ? "" : between) + person(u);
    return all;
  }
  /// The first few by name; how many more there are.
  [[nodiscard]] std::string some_people(const std::vector<Index>& list) const {
    constexpr std::size_t max = 3;
    if (list.size() <= max + 1) return people(list, ", ");
    const std::string first = people({list.begin(), list.begin() + max}, ", ");
    return t_.tr("invite.line.more", first, list.size() - max);
  }
  [[nodiscard]] std::string groups(const std::vector<analysis::GroupRef>& list,
                                   const char* between) const {
    std::string all;
    for (const analysis::GroupRef ref : list) {
      const project::Grouping& grouping = result_.groupings[ref.grouping];
      all += (all.empty() ? "" : between) + group_name(network_, grouping, ref.group, t_);
    }
    return all;
  }

 private:
  const model::Network& network_;
  const InviteResult& result_;
  const i18n::Translator& t_;
};

}  // namespace

Result<InviteResult> invite_people(const model::Network& network,
                                   std::shared_ptr<const project::Projection> projection,
                                   const InviteQuery& query, Progress& progress) {
  InviteResult result;
  result.query = query;
  SubProgress first(progress, 0.0, 0.5);
  for (const std::string& key : query.groupings) {
    auto grouping = grouping_of(network, *projection, key, query.seed, first);
    if (grouping) {
      if (grouping->group_count() > 0) result.groupings.push_back(std::move(*grouping));
    } else if (grouping.error().code == cancelled_error().code) {
      return grouping.error();
    }
  }
  if (result.groupings.empty()) return Error{"nobody_grouped"};
  analysis::InviteOptions options;
  options.through_ties = query.through_ties;
  options.coming = indices_of(*projection, query.coming);
  options.not_these = indices_of(*projection, query.not_these);
  SubProgress second(progress, 0.5, 1.0);
  auto found = analysis::invite(*projection, result.groupings, options, second);
  if (!found) return found.error();
  result.found = std::move(*found);
  result.projection = std::move(projection);
  return result;
}

std::string invitation_text(const model::Network& network, const InviteResult& result,
                            const i18n::Translator& t) {
  const InviteNames names(network, result, t);
  std::string text;
  for (const analysis::InviteSeat& seat : result.found.seats) {
    text += t.tr("invite.line", names.person(seat.actor), names.groups(seat.speaks_for, ", "));
    if (!seat.instead.empty()) {
      text += " " + t.tr("invite.line.instead", names.some_people(seat.instead));
    }
    text += "\n";
  }
  if (!result.found.nobody.empty()) {
    text += t.tr("invite.nobody", names.groups(result.found.nobody, ", ")) + "\n";
  }
  return text;
}

std::vector<std::vector<std::string>> invitation_rows(const model::Network& network,
                                                      const InviteResult& result,
                                                      const i18n::Translator& t) {
  const InviteNames names(network, result, t);
  std::vector<std::vector<std::string>> rows;
  for (const analysis::InviteSeat& seat : result.found.seats) {
    const ActorId id = result.projection->actor(seat.actor);
    if (!network.has(id)) continue;
    rows.push_back({network.actor(id).key, names.person(seat.actor),
                    kind_name(network, id, t.language()), names.groups(seat.speaks_for, "; "),
                    names.people(seat.instead, "; ")});
  }
  return rows;
}

}  // namespace saite::study
