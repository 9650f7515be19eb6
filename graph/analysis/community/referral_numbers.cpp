// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/referrals.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Whose tie it is, for messages.
std::vector<std::string> described(const model::Network& network, const model::Tie& tie) {
  return {tie.key, network.actor(tie.source).key, network.actor(tie.target).key};
}

/// A number from 0 to most_sent; nothing where the tie does not say one.   Errors:
/// bad_referral_number.
Result<std::optional<double>> number_said(const model::Network& network, const model::Tie& tie,
                                          const char* name) {
  const model::Value* value = model::find(tie.details->attributes, name);
  const auto number = value == nullptr ? std::nullopt : model::number_of(*value);
  if (!number) return std::optional<double>();
  if (*number >= 0 && *number <= most_sent) return number;
  auto args = described(network, tie);
  args.insert(args.end(), {name, value->display()});
  return Error{"bad_referral_number", {}, std::move(args)};
}

struct Sent {
  double attempted = 0;
  double completed = 0;
};

/// Both numbers of a tie, or nothing.   Errors: as referral_numbers().
Result<std::optional<Sent>> sent_along(const model::Network& network, TieId id) {
  const model::Tie& tie = network.tie(id);
  const auto attempted = number_said(network, tie, "attempted");
  if (!attempted) return attempted.error();
  const auto completed = number_said(network, tie, "completed");
  if (!completed) return completed.error();
  if (!*attempted || !*completed) return std::optional<Sent>();
  if (**completed > **attempted) {
    auto args = described(network, tie);
    args.push_back(model::Value(**completed).display());
    args.push_back(model::Value(**attempted).display());
    return Error{"more_completed", {}, std::move(args)};
  }
  if (!network.is_directed(id)) return std::optional<Sent>();
  return std::optional(Sent{**attempted, **completed});
}

}  // namespace

Result<ReferralNumbers> referral_numbers(const model::Network& network,
                                         const Projection& projection) {
  ReferralNumbers numbers;
  numbers.attempted.resize(projection.edge_count());
  numbers.completed.resize(projection.edge_count());
  numbers.known.resize(projection.edge_count());
  numbers.ties = projection.ties().size();
  for (std::size_t i = 0; i < numbers.ties; ++i) {
    const auto sent = sent_along(network, projection.ties()[i]);
    if (!sent) return sent.error();
    if (!*sent) {
      ++numbers.ties_without_numbers;
      if (!network.is_directed(projection.ties()[i])) ++numbers.ties_without_direction;
      continue;
    }
    const Index arc = projection.edge_of_tie(i);
    numbers.attempted[arc] += (*sent)->attempted;
    numbers.completed[arc] += (*sent)->completed;
    numbers.known[arc] = 1;
    if ((*sent)->attempted == 0) {
      ++numbers.ties_untried;
    } else if ((*sent)->attempted < few_sent) {
      ++numbers.ties_of_few;
    }
  }
  return numbers;
}

}  // namespace saite::analysis
