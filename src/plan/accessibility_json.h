// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/shape.h"
#include "plan/plan.h"

template <>
const base::Shape& base::shape_of<plan::Accessibility>();
