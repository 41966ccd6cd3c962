package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.util.List;

/** The station's own map layers, as GeoJSON. */
public final class LayerRepository {
    private final Session session;

    LayerRepository(Session session) {
        this.session = session;
    }

    /** Keeps a layer in the place of one of the same name. */
    public void save(String name, String geoJson) {
        session.with(handle -> handle.createUpdate("merge into map_layer (name, geojson) values (:name, :geojson)").bind("name", name)
                .bind("geojson", geoJson).execute());
    }

    public List<String> names() {
        return session.with(handle -> handle.createQuery("select name from map_layer order by name").mapTo(String.class).list());
    }

    public String geoJson(String name) {
        return session.with(handle -> handle.createQuery("select geojson from map_layer where name = :name").bind("name", name)
                .mapTo(String.class).findOne().orElseThrow(() -> new StoreException(message("store.there-is-no-map-layer", name), null)));
    }
}
