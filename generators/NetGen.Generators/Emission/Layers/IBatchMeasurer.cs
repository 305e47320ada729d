using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>What an emitter adds whose layer measures the whole batch: the pass forward stops before the layer, and the way back behind it, until all parts have been measured.</summary>
internal interface IBatchMeasurer
{
    /// <summary>Writes the calls that measure the inputs of some rows.</summary>
    void EmitMeasureCalls(SourceWriter writer, LayerPlan plan);

    /// <summary>Writes the calls that join the measures of all rows, for a part of the channels.</summary>
    void EmitJoinCalls(SourceWriter writer, LayerPlan plan);

    /// <summary>Writes the calls that measure the deltas of some rows.</summary>
    void EmitMeasureDeltaCalls(SourceWriter writer, LayerPlan plan);

    /// <summary>Writes the calls that join the measures of all rows' deltas, for a part of the channels.</summary>
    void EmitJoinDeltaCalls(SourceWriter writer, LayerPlan plan);
}
