namespace NetGen.Generators.Model;

/// <summary>A loss, declared or inferred: its name, as in the enumeration, and Huber's delta.</summary>
internal sealed record LossSpec(string Name, float? Delta = null);
