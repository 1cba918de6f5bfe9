/**
 * What can be asked for: an {@link dev.lightsout.order.Order} is the API's own request in JSON,
 * read strictly. An order that cannot be read is {@link dev.lightsout.order.Refused} with a
 * sentence that names the field, the value and what would be right.
 *
 * <p>It knows nothing of events, of the cloud or of what becomes of an order; every other package
 * may know it.
 */
package dev.lightsout.order;
