<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:x-teigram:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- How a document can be cited, for Distributed Text Services: its citation trees with every unit, and the passage of each.

       <document>
         <tree><level type="division"><level type="paragraph"/></level>
           <unit identifier="div1" level="1" type="division" title="…"><TEI>…</TEI></unit>
           <unit identifier="div1.p1" level="2" parent="div1" type="paragraph"><TEI>…</TEI></unit></tree>
         <tree identifier="page">…</tree>
       </document> -->

  <xsl:include href="lib/structure.xsl"/>
  <xsl:include href="lib/evaluated.xsl"/>
  <xsl:include href="lib/passage.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
  <xsl:mode on-no-match="fail"/>

  <!-- "yes": with the passage of each unit. -->
  <xsl:param name="passages" as="xs:string" select="'yes'"/>

  <!-- <refsDecl><citeStructure unit="document" match="/TEI" use="@xml:id"><citeStructure unit="page" match="//pb" use="@n"/>
       </citeStructure></refsDecl>: where one is the default, it stands in the place of ours -->
  <xsl:template match="/" as="element(Q{}document)">
    <xsl:variable name="declared" as="element(citeStructure)*" select="TEI/teiHeader/encodingDesc/refsDecl/citeStructure"/>
    <xsl:variable name="default" as="element(citeStructure)" select="($declared[../@default = 'true'], $structure)[1]"/>
    <xsl:element name="document" namespace="">
      <xsl:sequence select="f:tree($default, /, '')"/>
      <xsl:for-each select="$declared except $default">
        <xsl:sequence select="f:tree(., root(), string((../@n, descendant-or-self::citeStructure[not(f:is-root(.))][1]/@unit, 'tree')[1]))"/>
      </xsl:for-each>
    </xsl:element>
  </xsl:template>

  <!-- One tree. A structure that is the whole document is the resource itself; the tree begins below it. -->
  <xsl:function name="f:tree" as="element(Q{}tree)?">
    <xsl:param name="top" as="element(citeStructure)"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="identifier" as="xs:string"/>
    <xsl:variable name="is-root" as="xs:boolean" select="f:is-root($top)"/>
    <xsl:variable name="structures" as="element(citeStructure)*" select="if ($is-root) then $top/citeStructure else $top"/>
    <xsl:variable name="units" as="map(*)*" select="f:units($structures, if ($is-root) then $document/* else $document, '', 1)"/>
    <xsl:if test="exists($units)">
      <xsl:element name="tree" namespace="">
        <xsl:if test="$identifier"><xsl:attribute name="identifier" select="f:safe($identifier)"/></xsl:if>
        <xsl:sequence select="$structures ! f:level(., $units?type)"/>
        <xsl:for-each select="$units"><xsl:sequence select="f:unit(., $units, position())"/></xsl:for-each>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:is-root" as="xs:boolean">
    <xsl:param name="structure" as="element(citeStructure)"/>
    <xsl:sequence select="normalize-space($structure/@match) = ('/TEI', '/tei:TEI', '/*')"/>
  </xsl:function>

  <!-- What kinds of unit there are, those left out that the document does not have. -->
  <xsl:function name="f:level" as="element(Q{}level)?">
    <xsl:param name="structure" as="element(citeStructure)"/>
    <xsl:param name="types" as="xs:string*"/>
    <xsl:if test="$structure/@unit = $types">
      <xsl:element name="level" namespace="">
        <xsl:attribute name="type" select="$structure/@unit"/>
        <xsl:sequence select="$structure/citeStructure ! f:level(., $types)"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- The units of some structures below a node, each before what is inside it, in the order of the document. -->
  <xsl:function name="f:units" as="map(*)*">
    <xsl:param name="structures" as="element(citeStructure)*"/>
    <xsl:param name="context" as="node()"/>
    <xsl:param name="parent" as="xs:string"/>
    <xsl:param name="level" as="xs:integer"/>
    <xsl:variable name="found" as="map(*)*" select="$structures ! f:matched(., $context)"/>
    <xsl:variable name="ordered" as="map(*)*" select="for $node in $found?node/. return $found[?node is $node][1]"/>
    <xsl:for-each select="$ordered">
      <xsl:variable name="position" as="xs:integer" select="position()"/>
      <xsl:variable name="before" as="xs:integer" select="count($ordered[position() lt $position][?name = current()?name])"/>
      <xsl:variable name="name" as="xs:string" select="?name || ('-' || $before + 1)[$before gt 0]"/>
      <xsl:variable name="identifier" as="xs:string" select="if ($parent) then $parent || f:safe(?structure/@delim) || $name else $name"/>
      <xsl:sequence select="map:merge((., map{'identifier': $identifier, 'parent': $parent, 'level': $level}))"/>
      <xsl:sequence select="f:units(?structure/citeStructure, ?node, $identifier, $level + 1)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The nodes that one structure cites below a node, with their names; a node without a name cannot be cited. -->
  <xsl:function name="f:matched" as="map(*)*">
    <xsl:param name="structure" as="element(citeStructure)"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="match" as="xs:string" select="'(' || $structure/@match || ')'"/>
    <xsl:variable name="nodes" as="item()*" select="f:evaluated($match, $context, $structure)"/>
    <xsl:variable name="names" as="item()*" select="f:evaluated($match || ' ! string((' || $structure/@use || ')[1])', $context, $structure)"/>
    <xsl:variable name="title" as="element(citeData)?" select="$structure/citeData[matches(@property, '[:/#]?title$')][1]"/>
    <xsl:variable name="titles" as="item()*" select="$title ! f:evaluated($match || ' ! string((' || @use || ')[1])', $context, $structure)"/>
    <xsl:for-each select="1 to count($nodes)">
      <xsl:variable name="name" as="xs:string" select="f:safe(normalize-space($names[current()]))"/>
      <xsl:if test="$nodes[current()] instance of element() and $name">
        <xsl:sequence select="map{'node': $nodes[current()], 'name': $name, 'type': string($structure/@unit), 'structure': $structure,
          'title': normalize-space($titles[current()])}"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- A name that can stand in an address and be the name of a file everywhere. -->
  <xsl:function name="f:safe" as="xs:string">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:sequence select="replace(string($name), '[^A-Za-z0-9._~-]+', '-')"/>
  </xsl:function>

  <!-- One unit with its passage. -->
  <xsl:function name="f:unit" as="element(Q{}unit)">
    <xsl:param name="unit" as="map(*)"/>
    <xsl:param name="units" as="map(*)*"/>
    <xsl:param name="position" as="xs:integer"/>
    <xsl:element name="unit" namespace="">
      <xsl:for-each select="'identifier', 'parent', 'level', 'type', 'title'">
        <xsl:if test="string($unit(.))"><xsl:attribute name="{.}" select="$unit(.)"/></xsl:if>
      </xsl:for-each>
      <xsl:if test="$passages eq 'yes'">
        <xsl:sequence select="f:passage($unit?node, $units[position() gt $position][?level le $unit?level][1]?node)"/>
      </xsl:if>
    </xsl:element>
  </xsl:function>
</xsl:stylesheet>
