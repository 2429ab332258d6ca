#include "app/failure_reason.hpp"

#include <new>

namespace concert::app {

std::string reason_of(const std::exception& thrown) {
    if (dynamic_cast<const std::bad_alloc*>(&thrown)) return "not enough memory (about 400 bytes a person)";
    return thrown.what();
}

}  // namespace concert::app
