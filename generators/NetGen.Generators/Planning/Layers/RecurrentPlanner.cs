using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a recurrent layer, whatever its cell.</summary>
internal sealed class RecurrentPlanner<TSpec> : LayerPlanner
    where TSpec : RecurrentSpec
{
    /// <summary>The registers that sums may not take: two vectors of a state, a weight, and one to spare.</summary>
    private const int RegistersBeside = 4;

    /// <summary>More units at a time save nothing: each reads weights of its own anyway.</summary>
    private const int MostUnits = 8;

    public override Type Specification => typeof(TSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override int Intermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) =>
        checked((int)RecurrentMemory.Of((RecurrentSpec)layer, inputs[0]).Length);

    public override int Scratch(LayerSpec layer, IReadOnlyList<TensorShape> inputs) =>
        checked((int)RecurrentMemory.Of((RecurrentSpec)layer, inputs[0]).Scratch);

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var cell = (RecurrentSpec)layer;
        var columns = cell.Gates * cell.Units;
        var stride = checked((int)cell.Stride);
        TensorPlan Tensor(string role, int rows, string key, TensorStorage storage) =>
            arenas.TakeTensor(placement, new TensorPlan(cell.Name, role, rows, columns, stride, $"{cell.Key}.{key}_l0", storage));

        return new RecurrentPlan(
            cell,
            placement,
            arenas.TakeStep(placement, trains: true),
            RecurrentMemory.Of(cell, placement.Input),
            Tensor("InputWeights", placement.Input.Dimensions[1], "weight_ih", TensorStorage.Transposed),
            Tensor("RecurrentWeights", cell.Units, "weight_hh", TensorStorage.Transposed),
            Tensor("InputBiases", 1, "bias_ih", TensorStorage.Vector),
            Tensor("RecurrentBiases", 1, "bias_hh", TensorStorage.Vector),
            ForEachFile<TilePlan>.Decide(file => Tile(cell, file)));
    }

    /// <summary>
    /// As many units as the registers hold two sums of each gate for, those of both chains or of two vectors; rather fewer than some left over.
    /// </summary>
    private static TilePlan Tile(RecurrentSpec cell, RegisterFile file)
    {
        var most = Math.Max(1, Math.Min(MostUnits, (file.Registers - RegistersBeside) / (2 * cell.Gates)));
        var whole = Enumerable.Range(1, most).Last(units => cell.Units % units == 0);
        return new(whole > 1 ? whole : Math.Min(most, cell.Units), LaneTiles.Vectors(file));
    }
}
