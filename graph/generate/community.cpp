// SPDX-License-Identifier: Apache-2.0
#include "graph/generate/community.h"

#include <string>

#include "graph/generate/community_builder.h"

namespace saite::generate {
namespace {

Status check(std::string_view option, std::int64_t value, std::int64_t min, std::int64_t max) {
  if (value >= min && value <= max) return {};
  return Error{"bad_option", std::string(option), {std::to_string(min), std::to_string(max)}};
}

Status check(const CommunityOptions& o) {
  constexpr std::int64_t max_organisations = 100'000;
  if (auto ok = check("participants", o.participants, 1, 5'000'000); !ok) return ok;
  if (auto ok = check("institutions", o.institutions, 0, max_organisations); !ok) return ok;
  if (auto ok = check("initiatives", o.initiatives, 0, max_organisations); !ok) return ok;
  if (auto ok = check("resource_centres", o.resource_centres, 0, max_organisations); !ok) {
    return ok;
  }
  if (auto ok = check("municipalities", o.municipalities, 1, 1000); !ok) return ok;
  if (auto ok = check("first_year", o.first_year, 1900, 2100); !ok) return ok;
  return check("last_year", o.last_year, o.first_year, 2100);
}

}  // namespace

Result<model::Network> community(const CommunityOptions& options, Progress& progress) {
  if (auto ok = check(options); !ok) return ok.error();
  CommunityBuilder builder(options, progress);
  builder.settle_municipalities();
  builder.settle_organisations();
  builder.settle_villages();
  builder.settle_people();
  builder.tie_organisations();
  builder.tie_initiatives();
  builder.tie_families();
  builder.tie_members();
  builder.tie_trust();
  builder.tie_support();
  if (builder.cancelled()) return cancelled_error();
  progress.report(1);
  return builder.finish();
}

}  // namespace saite::generate
