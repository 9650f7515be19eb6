// SPDX-License-Identifier: Apache-2.0
#include "src/io/token.h"

#include "graph/model/key_places.h"

namespace saite::io {

double TokenView::number() const {
  switch (kind()) {
    case TokenKind::whole:
      return static_cast<double>(token().whole);
    case TokenKind::big:
      return model::Value(model::BigInteger{std::string(text())}).number();
    default:
      return token().number;
  }
}

model::Value to_value(TokenView view) {
  switch (view.kind()) {
    case TokenKind::object: {
      model::Object object;
      model::KeyPlaces places;
      view.for_members([&](std::string_view key, std::size_t, TokenView member) {
        if (const auto there = places.find(object, key)) {
          object[*there].second = to_value(member);
        } else {
          object.emplace_back(std::string(key), to_value(member));
        }
      });
      return object;
    }
    case TokenKind::list: {
      model::List list;
      view.for_items([&](std::size_t, TokenView item) { list.push_back(to_value(item)); });
      return list;
    }
    case TokenKind::text:
      return view.text();
    case TokenKind::whole:
      return view.whole();
    case TokenKind::big:
      return model::BigInteger{std::string(view.text())};
    case TokenKind::number:
      return view.number();
    case TokenKind::boolean:
      return view.boolean();
    case TokenKind::key:
    case TokenKind::null:
    case TokenKind::bad:
      break;
  }
  return {};
}

}  // namespace saite::io
